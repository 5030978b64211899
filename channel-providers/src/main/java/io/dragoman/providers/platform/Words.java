package io.dragoman.providers.platform;

import org.jspecify.annotations.Nullable;

/** Puts words together where providers send parts. */
public final class Words {

    private Words() {}

    /** The words with a comma between them; the one there is when there is only one. */
    public static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + ", " + second;
    }

    /** The first words there are. */
    public static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
