package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.inquiry.InquiryBoard.Counters;
import io.dragoman.inquiry.InquiryCards.Metrics;
import java.util.List;
import java.util.Locale;

/**
 * How business goes.
 *
 * @param counters of all inquiries, also closed ones
 * @param metrics of open inquiries
 * @param completionRate the share of complete inquiries among all, 0 to 100
 * @param topDestinations of open inquiries, the most wanted first
 * @param insights what stands out
 * @param recommendations what to do about it
 * @param position the position of the history it reflects
 */
public record BusinessSummary(
        Counters counters,
        Metrics metrics,
        int completionRate,
        List<Destination> topDestinations,
        List<Insight> insights,
        List<Recommendation> recommendations,
        long position) {

    /** How many open inquiries want to go somewhere. */
    public record Destination(String name, long inquiries) {}

    /** Something that stands out. */
    public enum Insight {
        NO_INQUIRIES,
        MOST_ARE_COMPLETE,
        MANY_LACK_DATA,
        SOME_COULD_NOT_BE_READ,
        HIGH_VALUE_IS_WAITING,
        ONE_DESTINATION_LEADS;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something to do. */
    public enum Recommendation {
        /** Fewer than half of all inquiries are complete. */
        ASK_FOR_WHAT_IS_MISSING_FIRST,
        /** Fewer than four in five are. */
        ASK_FOR_WHAT_IS_MISSING,
        READ_FAILED_WORDS_AGAIN,
        QUOTE_WHAT_IS_READY,
        CALL_HIGH_VALUE_CUSTOMERS;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
