package io.dragoman.query.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for all that a reader takes for the same: without accents, in lower case, compatibility forms as plain letters. Turkish
 * dotless and dotted i are one letter; ß is ss; a final sigma is a sigma.
 */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS =
            Map.of('æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'þ', "th", 'ħ', "h", 'ς', "σ");

    private Spelling() {}

    /** The text in that spelling. */
    public static String plain(String text) {
        // Upper case first: ß, ı and ſ have no other common form.
        String upper = withoutMarks(text).toUpperCase(Locale.ROOT);
        String lower = withoutMarks(upper).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            plain.append(letter < 0x80 ? String.valueOf(letter) : LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return plain.toString();
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
