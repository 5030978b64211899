package io.dragoman.saga.inquiry.local;

import java.util.Set;
import java.util.function.IntPredicate;

/** Where the sentences, or lines, of a folded text begin and end. */
final class Sentences {

    /** Words further away than this have nothing to say about each other, whatever the punctuation. */
    private static final int LONGEST = 240;

    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "ms", "dr", "st", "sr", "av", "no", "nr", "jr", "fr", "ca", "al", "r");

    private final String folded;
    private final boolean ordinals;
    private final IntPredicate capital;

    /**
     * @param ordinals whether the language writes ordinals with a point
     * @param capital whether a capital stands at that index
     */
    Sentences(String folded, boolean ordinals, IntPredicate capital) {
        this.folded = folded;
        this.ordinals = ordinals;
        this.capital = capital;
    }

    /** From the beginning of the sentence to {@code index}. */
    Span before(int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST && !ends(start - 1)) {
            start--;
        }
        return new Span(start, index);
    }

    /** From {@code index} to the end of the sentence. */
    Span after(int index) {
        int end = index;
        while (end < folded.length() && end - index < LONGEST && !ends(end)) {
            end++;
        }
        return new Span(index, end);
    }

    private boolean ends(int index) {
        return switch (folded.charAt(index)) {
            case '\n', '!', '?', ';' -> true;
            case '.' -> index + 1 >= folded.length() || (blank(index + 1) && pointEnds(index));
            default -> false;
        };
    }

    /** A point behind a number may belong to an ordinal, one behind a short word to an abbreviation. */
    private boolean pointEnds(int index) {
        if (!letter(index - 1)) {
            return !ordinals && capital.test(index + 2);
        }
        boolean longer = letter(index - 2) && letter(index - 3);
        return longer || (capital.test(index + 2) && !ABBREVIATIONS.contains(word(index)));
    }

    private String word(int end) {
        int start = end;
        while (letter(start - 1) && end - start < 3) {
            start--;
        }
        return folded.substring(start, end);
    }

    private boolean blank(int index) {
        return Character.isWhitespace(folded.charAt(index));
    }

    private boolean letter(int index) {
        return index >= 0 && Character.isLetter(folded.charAt(index));
    }
}
