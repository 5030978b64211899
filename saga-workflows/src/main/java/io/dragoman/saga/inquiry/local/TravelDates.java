package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the journey begins and ends. A range says it by itself; a lone day needs words that speak of travelling. What the customer wrote
 * is kept even where it cannot be, and the note says what is wrong with it.
 */
final class TravelDates implements Reader {

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
        Journey journey = Journey.of(start, end, text.setting());
        Optional<Reading> derived =
                end.isPresent() ? Optional.empty() : journey.begins().flatMap(first -> derived(text, first));
        List<JourneyDay> found = Stream.of(
                        start.map(day -> new JourneyDay(InquiryField.TRAVEL_START_DATE, day, journey.begins())),
                        end.map(day -> new JourneyDay(InquiryField.TRAVEL_END_DATE, day, journey.ends())))
                .flatMap(Optional::stream)
                .toList();
        String wrong = journey.reversed() || reversed(text, found) ? Notes.REVERSED : other(found);
        return Stream.concat(
                found.stream().map(each -> each.reading(text, told(each.day(), range), wrong)), derived.stream());
    }

    /** Whether the one day that is said does not fit to the other one, which an earlier message said. */
    private static boolean reversed(Text text, List<JourneyDay> found) {
        return found.size() == 1 && found.get(0).reversed(text.setting());
    }

    /** What is wrong with one of the two days is said beside the other one as well, since it alone is shown. */
    private static @Nullable String other(List<JourneyDay> found) {
        return found.stream()
                .filter(each -> each.date().isEmpty())
                .map(each -> each.field() == InquiryField.TRAVEL_START_DATE ? Notes.NO_START : Notes.NO_END)
                .findFirst()
                .orElse(null);
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
}
