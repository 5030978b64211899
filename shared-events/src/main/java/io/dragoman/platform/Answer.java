package io.dragoman.platform;

import org.jspecify.annotations.Nullable;

/**
 * One thing as a screen shows it.
 *
 * @param item the thing; {@code null} when there is none
 * @param position the position of the history it reflects
 */
public record Answer<T>(@Nullable T item, long position) {}
