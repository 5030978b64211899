package io.dragoman.providers.platform;

/**
 * Text that every store and encoding can hold. NUL, which some stores refuse, and surrogates without their other half, which no
 * encoding can write, become U+FFFD; everything else stays as the sender wrote it: emoji beyond the first plane, joiners,
 * right-to-left overrides, markup.
 */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    public static String of(String text) {
        int firstBad = firstBad(text);
        return firstBad < 0 ? text : replaced(text, firstBad);
    }

    /** True when every surrogate has its other half and there is no NUL. */
    public static boolean isClean(String text) {
        return firstBad(text) < 0;
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bad(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static String replaced(String text, int firstBad) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = firstBad; i < text.length(); i++) {
            if (bad(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean bad(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\0';
    }
}
