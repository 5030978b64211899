package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** When and where a text was written, and after what. */
record Setting(Instant at, ZoneId zone, Earlier earlier) {

    private static final Set<String> NORTH_AMERICA = Set.of(
            "New_York",
            "Detroit",
            "Kentucky",
            "Indiana",
            "Chicago",
            "Menominee",
            "North_Dakota",
            "Denver",
            "Boise",
            "Phoenix",
            "Los_Angeles",
            "Anchorage",
            "Juneau",
            "Sitka",
            "Metlakatla",
            "Yakutat",
            "Nome",
            "Adak",
            "Honolulu",
            "Toronto",
            "Montreal",
            "Halifax",
            "Moncton",
            "Glace_Bay",
            "St_Johns",
            "Winnipeg",
            "Regina",
            "Edmonton",
            "Calgary",
            "Vancouver",
            "Whitehorse",
            "Yellowknife",
            "Iqaluit",
            "Thunder_Bay");

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The order of English dates there; the United States and Canada alone put the month first. */
    DayOrder english() {
        String id = zone.getId();
        int slash = id.indexOf('/');
        if (slash < 0) {
            return DayOrder.UNCLEAR_MONTH;
        }
        boolean monthFirst = NORTH_AMERICA.stream().anyMatch(id.substring(slash + 1)::startsWith);
        return monthFirst ? DayOrder.MONTH_FIRST : DayOrder.UNCLEAR;
    }

    /** Whether earlier messages said it, so that a guess says less. */
    boolean said(InquiryField field) {
        return earlier.value(field) != null;
    }

    /** A day that earlier messages said. */
    Optional<LocalDate> earlierDay(InquiryField field) {
        String value = earlier.value(field);
        try {
            return value == null ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException erased) {
            return Optional.empty();
        }
    }
}
