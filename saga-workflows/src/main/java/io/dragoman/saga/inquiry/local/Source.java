package io.dragoman.saga.inquiry.local;

import java.util.regex.Pattern;

/** What the customer wrote, and the folded text that is read instead, in which links and e-mail addresses are blanked out. */
final class Source {

    /** Longer texts are cut: nobody writes an inquiry of that length, and reading must end. */
    static final int LONGEST = 15_000;

    /** Names and places inside of these are not words, and quoted lines are not the customer's. */
    private static final Pattern FOR_MACHINES = Pattern.compile(
            "(?m:^ {0,3}>[^\\n]{0,2000})|https?://[^\\s]{1,2000}|www\\.[^\\s]{1,2000}|[^\\s@,;:<>()]{1,64}@[^\\s@,;:<>()]{1,255}");

    private final String original;
    private final Folding folding;
    private final String folded;

    Source(String words) {
        original = words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
        folding = Folding.of(original);
        folded =
                FOR_MACHINES.matcher(folding.toString()).replaceAll(link -> "\ufffc".repeat(link.end() - link.start()));
    }

    String original() {
        return original;
    }

    String folded() {
        return folded;
    }

    /** What stands there, as written. */
    String words(Span span) {
        return original.substring(folding.origin(span.start()), folding.origin(span.end()))
                .strip();
    }

    /** Where in the folded text the original's {@code index} is. */
    int at(int index) {
        int low = 0;
        int high = folded.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (folding.origin(middle) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean capital(int index) {
        if (index >= folded.length()) {
            return false;
        }
        int point = original.codePointAt(folding.origin(index));
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }
}
