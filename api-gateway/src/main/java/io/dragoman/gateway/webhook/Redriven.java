package io.dragoman.gateway.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that were asked to be worked again, or would be.
 *
 * @param ids which; local
 * @param more true when others fit the filter beyond what one request takes
 * @param next the cursor with which the next request goes on behind these
 */
record Redriven(
        boolean dryRun,
        int count,
        List<String> ids,
        boolean more,
        @Nullable String next,
        long position) {}
