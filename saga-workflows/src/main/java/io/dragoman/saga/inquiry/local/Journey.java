package io.dragoman.saga.inquiry.local;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The first and last day of a journey, each in the year that is meant. A day without a year is never in the past; a last day without a
 * year follows the first one, be it said in the same message or before. What the calendar does not have stays empty.
 */
record Journey(Optional<LocalDate> begins, Optional<LocalDate> ends) {

    /** A last day earlier in the year than the first belongs to the next year, unless the journey would take longer than this. */
    private static final int LONGEST = 183;

    static Journey of(Optional<Day> start, Optional<Day> end, Setting setting) {
        LocalDate today = setting.today();
        Optional<LocalDate> begins = start.flatMap(day -> begin(day, end, today));
        return new Journey(
                begins, end.flatMap(day -> end(day, start.isPresent() ? begins : known(day, setting), today)));
    }

    /** The first day as an earlier message said it, unless it is over; asked only where it tells the year. */
    private static Optional<LocalDate> known(Day end, Setting setting) {
        return end.yearSaid()
                ? Optional.empty()
                : EarlierDays.of(setting).start().filter(first -> !first.isBefore(setting.today()));
    }

    boolean reversed() {
        return begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get());
    }

    /** A start without a year lies in the year of the end, or in the one before when that is a journey over New Year. */
    private static Optional<LocalDate> begin(Day start, Optional<Day> end, LocalDate today) {
        Optional<LocalDate> ends = end.filter(Day::yearSaid).flatMap(day -> day.notBefore(today));
        if (start.yearSaid() || ends.isEmpty()) {
            return start.notBefore(today);
        }
        LocalDate last = ends.get();
        Optional<LocalDate> same = start.in(last.getYear());
        Optional<LocalDate> before = start.in(last.getYear() - 1).filter(first -> plausible(first, last));
        return same.filter(first -> !first.isAfter(last)).or(() -> before).or(() -> same);
    }

    private static Optional<LocalDate> end(Day end, Optional<LocalDate> begins, LocalDate today) {
        if (end.yearSaid() || begins.isEmpty()) {
            return end.notBefore(today);
        }
        LocalDate first = begins.get();
        return end.notBefore(first).filter(last -> plausible(first, last)).or(() -> end.in(first.getYear()));
    }

    private static boolean plausible(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) <= LONGEST;
    }
}
