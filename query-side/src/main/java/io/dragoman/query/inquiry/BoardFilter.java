package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryFilter;
import io.dragoman.inquiry.InquiryFilter.Range;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what a reader asks for into what is compared. */
final class BoardFilter {

    static final String OPENED = "openedKey";
    static final String ACTIVITY = "last";

    private BoardFilter() {}

    static Where narrow(Where where, InquiryFilter filter) {
        Where narrowed = where.isOneOf("stage", stages(filter));
        if (!filter.statuses().isEmpty()) {
            narrowed = narrowed.isOneOf(
                    "status",
                    filter.statuses().stream().map(InquiryStatus::word).toList());
        }
        narrowed = equal(
                narrowed,
                "channels",
                filter.channel() == null ? null : filter.channel().name());
        narrowed = equal(narrowed, Columns.DESTINATION, Columns.destination(filter.destination()));
        narrowed = equal(narrowed, Columns.CURRENCY, filter.currency());
        narrowed = equal(narrowed, Columns.READY, filter.ready() ? true : null);
        narrowed = within(narrowed, OPENED, filter.opened(), BoardFilter::key);
        narrowed = within(narrowed, ACTIVITY, filter.active(), BoardFilter::key);
        narrowed = within(narrowed, Columns.TRAVEL, filter.travel(), LocalDate::toString);
        return within(narrowed, Columns.VALUE, filter.value(), Columns::valueKey);
    }

    /** Always named: so one index serves each question, whether of one stage or of all. */
    private static List<String> stages(InquiryFilter filter) {
        return Arrays.stream(Stage.values())
                .filter(stage -> filter.stage() == null || stage == filter.stage())
                .map(Stage::name)
                .toList();
    }

    private static String key(Instant time) {
        return SortKey.of(time, "");
    }

    private static Where equal(Where where, String field, @Nullable Object value) {
        return value == null ? where : where.is(field, value);
    }

    private static <T> Where within(Where where, String field, Range<T> range, Function<T, String> key) {
        Where from = range.from() == null ? where : where.atLeast(field, key.apply(range.from()));
        return range.to() == null ? from : from.below(field, key.apply(range.to()));
    }
}
