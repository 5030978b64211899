package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Notes;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

/**
 * A day whose month is not repeated: "leaving 1 August, returning on the 9th". A way back is the first such day after the last day named
 * before it; without one, it lies in the month that earlier messages named, as a day of leaving does. Without those it stays unread.
 */
final class DayOnly {

    private static final String NUMBER = "(?<day>[12]\\d|3[01]|0?[1-9])(?:(?:st|nd|rd|th)(?![a-z])|\\.)?+"
            + "(?![\\d:%$€£/]|[.,]\\d|\\s{0,2}(?:{month}|{date.of}|{unit}|{unit.night}|{people.word}|{money}|{date.to}|-))";
    private static final String DAY = "(?<on>{day.only})\\s{0,2}" + NUMBER;
    /** "we return the 20th": right behind words of travelling the article is enough. */
    private static final String THEN = "(?:[^.!?;\\n\\d]{0,25}(?<on>{day.only})"
            + "|[\\s:,]{1,3}(?:(?:{day.next}\\s{1,2})?{weekday},?\\s{1,2})?{day.bare})\\s{0,2}" + NUMBER;

    private static final String LEAVING = "{cue.start}" + THEN;
    private static final String BACK = "{cue.end}" + THEN;
    private static final String HOME = "{day.home}\\s{1,2}" + DAY;
    private static final String THEN_BACK = DAY + "(?=(?:(?!{cue.start})[^.!?;\\n\\d]){1,25}?{cue.end})";

    /** "Vamos con el 2" chooses an offer. */
    private static final String NO_DAY = "{day.not}\\s{1,2}";
    /** A noun behind the number makes it one of other things: "on the 5th floor". */
    private static final String ALONE = "(?:st|nd|rd|th)?\\s{0,2}(?:[^\\p{L}\\p{N}\\s]|\\s{0,9}(?:\\n|$)"
            + "|{day.then}|{cue.end}|{cue.start}|{date.and}|{people.my}|{people.self})";

    private final Text text;
    private final List<Day> days;

    private DayOnly(Text text, List<Day> days) {
        this.text = text;
        this.days = days;
    }

    /** Adds such days to {@code days}, which are in the order of the text. */
    static void find(Text text, List<Day> days) {
        DayOnly search = new DayOnly(text, days);
        search.find(BACK, true, Cue.NONE);
        search.find(HOME, true, Cue.END);
        search.find(THEN_BACK, true, Cue.NONE);
        search.find(LEAVING, false, Cue.NONE);
    }

    private void find(String template, boolean back, Cue cue) {
        Matcher found = text.matcher(template);
        while (found.find()) {
            Span span = new Span(found.start("day"), found.end());
            int number = Integer.parseInt(found.group("day"));
            if (!Day.any(days, span) && alone(found)) {
                day(span, number, back).map(day -> day.cued(cue)).ifPresent(this::insert);
            }
        }
    }

    private boolean alone(Matcher found) {
        // in German a point belongs to the number, elsewhere it ends the sentence
        int end = text.languages().contains(Language.DE) ? found.end() : found.end("day");
        int words = found.start("on");
        return text.at(ALONE, end).lookingAt() && (words < 0 || !text.ends(NO_DAY, text.sentenceBefore(words)));
    }

    private Optional<Day> day(Span span, int number, boolean back) {
        Optional<Day> named = days.stream()
                .filter(day -> day.span().end() <= span.start() && !day.past(text.today()))
                .reduce((former, latter) -> latter);
        if (named.isPresent()) {
            return named.filter(day -> back).map(day -> after(day, span, number));
        }
        EarlierDays earlier = EarlierDays.of(text.setting());
        IntFunction<Optional<Day>> meant = back ? earlier::end : earlier::start;
        return meant.apply(number).map(day -> day.at(span).noted(Notes.MONTH_AS_BEFORE));
    }

    private static Day after(Day start, Span span, int number) {
        boolean sameMonth = number >= start.day();
        int month = sameMonth ? start.month() : start.month() % 12 + 1;
        boolean nextYear = month < start.month() && start.yearSaid();
        return Day.of(span, span, nextYear ? start.year() + 1 : start.year(), month, number)
                .noted(Notes.MONTH_AS_BEFORE.equals(start.note()) ? Notes.MONTH_AS_BEFORE : null);
    }

    private void insert(Day day) {
        int index = 0;
        while (index < days.size()
                && days.get(index).span().start() < day.span().start()) {
            index++;
        }
        days.add(index, day);
    }
}
