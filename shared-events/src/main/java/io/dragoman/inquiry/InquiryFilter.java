package io.dragoman.inquiry;

import io.dragoman.conversation.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries are asked for. Whatever is {@code null} or empty does not matter; ranges include where they begin, and exclude where they
 * end.
 *
 * @param statuses one of these
 * @param channel a message came by it
 * @param destination the destination, whatever its accents and capitals
 * @param active when the newest message was
 * @param travel when the journey begins
 * @param value the cost of the trip, in whatever currency
 * @param currency the currency of the cost
 * @param ready true for those that can be quoted, by the rule {@code card/1}
 */
public record InquiryFilter(
        Set<InquiryStatus> statuses,
        @Nullable Stage stage,
        @Nullable Channel channel,
        @Nullable String destination,
        Range<Instant> opened,
        Range<Instant> active,
        Range<LocalDate> travel,
        Range<BigDecimal> value,
        @Nullable String currency,
        boolean ready) {

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    /** Everything. */
    public static final InquiryFilter ALL = of(Set.of(), null);

    /** Those of some statuses and one stage. */
    public static InquiryFilter of(Set<InquiryStatus> statuses, @Nullable Stage stage) {
        return new InquiryFilter(
                statuses, stage, null, null, Range.all(), Range.all(), Range.all(), Range.all(), null, false);
    }

    /** The same, of those that are in a list of that order: they have what it goes by. */
    InquiryFilter having(InquirySort sort) {
        return switch (sort) {
            case ACTIVITY, OPENED -> this;
            case TRAVEL -> with(travel.from() == null ? new Range<>(FIRST_DAY, travel.to()) : travel, value);
            case VALUE -> with(travel, value.from() == null ? new Range<>(BigDecimal.ZERO, value.to()) : value);
        };
    }

    private InquiryFilter with(Range<LocalDate> otherTravel, Range<BigDecimal> otherValue) {
        return new InquiryFilter(
                statuses, stage, channel, destination, opened, active, otherTravel, otherValue, currency, ready);
    }

    /** From where, inclusive, and up to where, exclusive. */
    public record Range<T>(@Nullable T from, @Nullable T to) {

        /** Without any bound. */
        public static <T> Range<T> all() {
            return new Range<>(null, null);
        }
    }
}
