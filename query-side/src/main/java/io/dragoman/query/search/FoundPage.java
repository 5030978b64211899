package io.dragoman.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found. It may be short, even empty, and have a next one: one question looks at so many things at most.
 *
 * @param next where the next page begins; nothing on the last one
 */
public record FoundPage<T>(List<T> items, @Nullable String next) {}
