package io.dragoman.inquiry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the board.
 *
 * @param counters how many inquiries of the tenant there are, whatever the filter
 * @param next the cursor of the following page; {@code null} on the last one
 * @param position the position of the history this page reflects
 */
public record InquiryBoard(List<InquiryRow> items, @Nullable String next, long position, Counters counters) {

    /**
     * Numbers of inquiries.
     *
     * @param complete complete or corrected by hand
     * @param pending new, being read, or incomplete
     * @param error whose words could not be read
     * @param byStatus by status word, without those that none has
     */
    public record Counters(long total, long complete, long pending, long error, Map<String, Long> byStatus) {

        /** The numbers that follow from those of each status. */
        public static Counters of(Map<String, Long> byStatus) {
            return new Counters(
                    sum(byStatus, EnumSet.allOf(InquiryStatus.class)),
                    sum(byStatus, EnumSet.of(InquiryStatus.COMPLETE, InquiryStatus.MANUALLY_CORRECTED)),
                    sum(
                            byStatus,
                            EnumSet.of(
                                    InquiryStatus.NEW,
                                    InquiryStatus.NEW_WHATSAPP,
                                    InquiryStatus.PROCESSING,
                                    InquiryStatus.INCOMPLETE)),
                    sum(
                            byStatus,
                            EnumSet.of(
                                    InquiryStatus.ERROR,
                                    InquiryStatus.PROCESSING_FAILED,
                                    InquiryStatus.PERMANENTLY_FAILED)),
                    byStatus);
        }

        private static long sum(Map<String, Long> byStatus, Set<InquiryStatus> statuses) {
            return statuses.stream()
                    .mapToLong(status -> byStatus.getOrDefault(status.word(), 0L))
                    .sum();
        }
    }
}
