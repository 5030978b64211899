package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The journey's days as earlier messages said them: a day without a month is meant in theirs. */
record EarlierDays(Optional<LocalDate> start, Optional<LocalDate> end) {

    static EarlierDays of(Setting setting) {
        return new EarlierDays(
                setting.earlierDay(InquiryField.TRAVEL_START_DATE), setting.earlierDay(InquiryField.TRAVEL_END_DATE));
    }

    /** The last day that is meant: never before the first one known, rather a month later. */
    Optional<Day> end(int day) {
        return end.or(() -> start).map(YearMonth::from).map(month -> {
            boolean before = start.filter(first -> key(month, day) < key(YearMonth.from(first), first.getDayOfMonth()))
                    .isPresent();
            return of(before ? month.plusMonths(1) : month, day);
        });
    }

    /** The first day that is meant: never after the last one known, rather a month before. */
    Optional<Day> start(int day) {
        return start.or(() -> end).map(YearMonth::from).map(month -> {
            boolean after = end.filter(last -> key(month, day) > key(YearMonth.from(last), last.getDayOfMonth()))
                    .isPresent();
            return of(after ? month.minusMonths(1) : month, day);
        });
    }

    /** Orders days, also those that no calendar has. */
    private static int key(YearMonth month, int day) {
        return (month.getYear() * 12 + month.getMonthValue()) * 31 + day;
    }

    private static Day of(YearMonth month, int day) {
        Span nowhere = new Span(0, 0);
        return Day.of(nowhere, nowhere, month.getYear(), month.getMonthValue(), day);
    }
}
