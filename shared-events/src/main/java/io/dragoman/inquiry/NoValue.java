package io.dragoman.inquiry;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that stand where a value should: programs and people write them for "nothing". They are never taken for a value. */
public final class NoValue {

    private static final Set<String> WORDS = Set.of(
            "none",
            "null",
            "nil",
            "nan",
            "undefined",
            "n/a",
            "na",
            "not specified",
            "unspecified",
            "unknown",
            "[]",
            "{}");

    private NoValue() {}

    /** True when a text says nothing. */
    public static boolean is(@Nullable String text) {
        if (text == null) {
            return true;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || word.chars().allMatch(c -> c == '-' || c == '?' || c == '.' || c == '–');
    }
}
