package io.dragoman.query.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are ordered and compared: without case, accents and the width of blanks. */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 200;

    /** Between a name and what makes it unique; smaller than anything in a name. */
    private static final String END = "\u0001";

    /** Those without a name come last. */
    private static final String NAMELESS = "\uffff";

    private NameKey() {}

    /** The place of a contact in the order of names. */
    static String of(@Nullable String name, String local) {
        return (name == null ? NAMELESS : plain(name)) + END + local;
    }

    /** What equal names have in common. */
    static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = BLANKS.matcher(bare.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
