package io.dragoman.saga.inquiry.local;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without case, accents, typographic variants and invisible characters, and where each of its characters came from. Tables of
 * words need one spelling only, and what is found can still be cut out of the original.
 */
final class Folding {

    /** A few characters decompose into whole phrases; they stay as they are, so that folding never multiplies the length. */
    private static final int LONGEST_DECOMPOSITION = 4;

    private final StringBuilder folded;
    private int[] origins;

    private Folding(int length) {
        folded = new StringBuilder(length);
        origins = new int[length + 16];
    }

    /** Folds {@code text}; {@link #origin} then answers for the indexes of {@link #toString()}. */
    static Folding of(String text) {
        Folding folding = new Folding(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            folding.add(point, at);
            at += Character.charCount(point);
        }
        folding.mark(folding.folded.length(), text.length());
        return folding;
    }

    /** The folded form of a table's word. */
    static String fold(String word) {
        return of(word).toString();
    }

    int origin(int index) {
        return origins[index];
    }

    @Override
    public String toString() {
        return folded.toString();
    }

    private void add(int point, int at) {
        if (point < 0x80) {
            put((char) (point == '\r' || point == '\t' ? ' ' : lower(point)), at);
            return;
        }
        String simple = simple(point);
        for (int i = 0; i < simple.length(); i++) {
            put(simple.charAt(i), at);
        }
    }

    private void put(char folding, int at) {
        mark(folded.length(), at);
        folded.append(folding);
    }

    private void mark(int index, int at) {
        if (index >= origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[index] = at;
    }

    private static int lower(int point) {
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    }

    private static String simple(int point) {
        return switch (point) {
            case '\u2018', '\u2019', '\u02bc', '\u00b4' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u2028', '\u2029', '\u0085' -> "\n";
            case '\u00df' -> "ss";
            case '\u00f8', '\u00d8' -> "o";
            default -> decomposed(point);
        };
    }

    private static String decomposed(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.SURROGATE) {
            return "";
        }
        StringBuilder base = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(base::appendCodePoint);
        return base.length() > LONGEST_DECOMPOSITION ? Character.toString(point) : base.toString();
    }
}
