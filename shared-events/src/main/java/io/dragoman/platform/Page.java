package io.dragoman.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the following page; {@code null} on the last one
 * @param position the position of the history this page reflects
 */
public record Page<T>(List<T> items, @Nullable String next, long position) {}
