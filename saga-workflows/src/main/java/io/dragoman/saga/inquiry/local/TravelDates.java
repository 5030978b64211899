package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the journey begins and ends. A range says it by itself; a lone day needs words that speak of travelling. What the customer wrote
 * is kept even where it cannot be, and the note says what is wrong with it.
 */
final class TravelDates implements Reader {

    static final String PAST = "in the past";
    static final String REVERSED = "end before start";

    @Override
    public Stream<Reading> read(Text text) {
        List<Day> days = text.days();
        Optional<Integer> range =
                first(days, i -> ranged(days, i) && travels(days.get(i).cue()));
        Optional<Day> start =
                range.map(days::get).or(() -> lone(days, Cue.START)).or(() -> lone(days, Cue.TRAVEL));
        Optional<Day> end = range.map(index -> days.get(index + 1)).or(() -> last(days));
        return readings(text, start, end, range.isPresent());
    }

    private static boolean travels(Cue cue) {
        return cue == Cue.START || cue == Cue.TRAVEL || cue == Cue.NONE;
    }

    private static boolean ranged(List<Day> days, int index) {
        return !days.get(index).continues()
                && index + 1 < days.size()
                && days.get(index + 1).continues();
    }

    private static Optional<Integer> first(List<Day> days, IntPredicate wanted) {
        return IntStream.range(0, days.size()).filter(wanted).boxed().findFirst();
    }

    private static Optional<Day> lone(List<Day> days, Cue cue) {
        return first(days, i -> days.get(i).cue() == cue && !days.get(i).continues() && !ranged(days, i))
                .map(days::get);
    }

    private static Optional<Day> last(List<Day> days) {
        return days.stream()
                .filter(day -> day.cue() == Cue.END && !day.continues())
                .reduce((former, latter) -> latter);
    }

    private static Stream<Reading> readings(Text text, Optional<Day> start, Optional<Day> end, boolean range) {
        Journey journey = Journey.of(start, end, text.today());
        Optional<Reading> derived =
                end.isPresent() || start.filter(day -> told(day, range)).isEmpty()
                        ? Optional.empty()
                        : journey.begins().flatMap(first -> derived(text, first));
        return Stream.of(
                        start.flatMap(day -> journey.begins()
                                .map(date -> reading(
                                        text,
                                        InquiryField.TRAVEL_START_DATE,
                                        day,
                                        date,
                                        told(day, range),
                                        journey.reversed()))),
                        end.flatMap(day -> journey.ends()
                                .map(date -> reading(
                                        text,
                                        InquiryField.TRAVEL_END_DATE,
                                        day,
                                        date,
                                        told(day, range),
                                        journey.reversed()))),
                        derived)
                .flatMap(Optional::stream);
    }

    /** Words, or a range in words about travelling, say more than a lone day in them. */
    private static boolean told(Day day, boolean range) {
        return day.cue() == Cue.START || day.cue() == Cue.END || (range && day.cue() == Cue.TRAVEL);
    }

    private static Optional<Reading> derived(Text text, LocalDate first) {
        return StayLength.after(first, text)
                .map(stay -> text.reading(
                        InquiryField.TRAVEL_END_DATE,
                        stay.end().toString(),
                        Confidence.UNSURE,
                        stay.span(),
                        stay.note()));
    }

    private static Reading reading(
            Text text, InquiryField field, Day day, LocalDate date, boolean told, boolean reversed) {
        boolean past = date.isBefore(text.today());
        String note = Notes.join(day.note(), reversed ? REVERSED : null, past ? PAST : null);
        double confidence = note != null ? Confidence.UNSURE : told ? Confidence.CLEAR : Confidence.LIKELY;
        return text.reading(field, date.toString(), confidence, day.words(), note);
    }
}
