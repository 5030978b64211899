package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names. Which year is meant depends on what the day is, so it is decided later.
 *
 * @param words what it was read from; a range's days share it
 * @param year as written: {@link #UNSAID}, two digits or four
 * @param note what is uncertain about it
 * @param continues whether it ends the range that the day before it began
 */
record Day(
        Span span,
        Span words,
        int year,
        int month,
        int day,
        @Nullable String note,
        boolean continues,
        Cue cue) {

    static final int UNSAID = -1;

    static Day of(Span span, Span words, int year, int month, int day) {
        return new Day(span, words, year, month, day, null, false, Cue.NONE);
    }

    static Day of(Span span, LocalDate date) {
        return of(span, span, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Whether any of the days was read from words there. */
    static boolean any(List<Day> days, Span span) {
        return days.stream().anyMatch(day -> day.words().touches(span));
    }

    Day at(Span place) {
        return new Day(place, place, year, month, day, note, continues, cue);
    }

    Day noted(@Nullable String uncertainty) {
        return new Day(span, words, year, month, day, uncertainty, continues, cue);
    }

    Day continuing() {
        return new Day(span, words, year, month, day, note, true, cue);
    }

    /** No end of a range, but a day instead of the one before it. */
    Day replacing() {
        return new Day(span, words, year, month, day, note, false, cue);
    }

    Day cued(Cue meaning) {
        return new Day(span, words, year, month, day, note, continues, meaning);
    }

    boolean yearSaid() {
        return year != UNSAID;
    }

    boolean past(LocalDate today) {
        return yearSaid()
                && in(century(2000)).filter(date -> date.isBefore(today)).isPresent();
    }

    /** The day in the year written; without a year, the first one not before {@code from}. Empty when the calendar has no such day. */
    Optional<LocalDate> notBefore(LocalDate from) {
        if (yearSaid()) {
            return in(century(2000));
        }
        Optional<LocalDate> sameYear = in(from.getYear());
        return sameYear.isPresent() && !sameYear.get().isBefore(from) ? sameYear : in(from.getYear() + 1);
    }

    /** The day in the year written; without a year, the last one not after {@code until}. */
    Optional<LocalDate> notAfter(LocalDate until) {
        if (yearSaid()) {
            return in(century(2000));
        }
        Optional<LocalDate> sameYear = in(until.getYear());
        return sameYear.isPresent() && !sameYear.get().isAfter(until) ? sameYear : in(until.getYear() - 1);
    }

    /** The day as a birthday: the year must be written, two digits mean the past. */
    Optional<LocalDate> birth(LocalDate today) {
        if (!yearSaid()) {
            return Optional.empty();
        }
        return year < 100 && century(2000) > today.getYear() ? in(century(1900)) : in(century(2000));
    }

    /** The day in that year, if that year has it: nothing is repaired. */
    Optional<LocalDate> in(int someYear) {
        try {
            return Optional.of(LocalDate.of(someYear, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What is said of a day that the calendar does not have, so that a person asks. */
    Reading missing(Text text, InquiryField field) {
        return text.reading(field, "", Confidence.NONE, words, Notes.NO_SUCH_DAY);
    }

    private int century(int base) {
        return year < 100 ? base + year : year;
    }
}
