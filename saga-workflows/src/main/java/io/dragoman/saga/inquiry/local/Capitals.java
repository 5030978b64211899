package io.dragoman.saga.inquiry.local;

import java.util.Set;
import java.util.regex.Pattern;

/** Gives names that were typed without care their capitals. */
final class Capitals {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> SMALL = Set.of(
            "of", "de", "do", "da", "dos", "das", "del", "la", "las", "los", "the", "and", "e", "y", "und", "an", "am",
            "der", "em", "el", "le");

    private Capitals() {}

    /** A capital at the beginning and after every hyphen, blank and apostrophe. */
    static String each(String words) {
        StringBuilder value = new StringBuilder(words.length());
        boolean begins = true;
        for (int at = 0; at < words.length(); ) {
            int point = words.codePointAt(at);
            value.appendCodePoint(begins ? Character.toTitleCase(point) : Character.toLowerCase(point));
            begins = !Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK;
            at += Character.charCount(point);
        }
        return value.toString();
    }

    /** As {@link #each} for a place typed in small letters; the small words inside of it stay small. */
    static String place(String words) {
        if (words.codePoints().anyMatch(Character::isUpperCase)) {
            return words;
        }
        StringBuilder value = new StringBuilder(words.length());
        for (String word : BLANKS.splitAsStream(words).toList()) {
            boolean first = value.isEmpty();
            value.append(first ? "" : " ").append(!first && SMALL.contains(word) ? word : each(word));
        }
        return value.toString();
    }
}
