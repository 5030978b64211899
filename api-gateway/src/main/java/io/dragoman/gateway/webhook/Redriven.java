package io.dragoman.gateway.webhook;

import java.util.List;

/**
 * Deliveries that were asked to be worked again, or would be.
 *
 * @param ids which; local
 * @param more true when others fit the filter beyond what one request takes
 */
record Redriven(boolean dryRun, int count, List<String> ids, boolean more, long position) {}
