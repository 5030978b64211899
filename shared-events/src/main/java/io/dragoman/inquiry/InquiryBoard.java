package io.dragoman.inquiry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the board.
 *
 * @param counters how many inquiries of the tenant there are, whatever the filter
 * @param next the cursor of the following page; {@code null} on the last one
 * @param position the position of the history this page reflects
 */
public record InquiryBoard(List<InquiryRow> items, @Nullable String next, long position, Counters counters) {

    /** Numbers of inquiries, in all and by status word. */
    public record Counters(long total, Map<String, Long> byStatus) {}
}
