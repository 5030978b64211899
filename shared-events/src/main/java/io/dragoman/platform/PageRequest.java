package io.dragoman.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param cursor what {@link Page#next} gave; {@code null} for the first page
 * @param limit at most this many rows, 1 to 200
 */
public record PageRequest(@Nullable String cursor, int limit) {

    public static final int MAX = 200;
    public static final int DEFAULT = 50;
}
