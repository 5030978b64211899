package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.regex.Matcher;

/**
 * A way back whose month is not repeated: "leaving 1 August, returning on the 9th". It is the first such day after the last day named
 * before it; without one before it, the day stays unread.
 */
final class DayOnly {

    private static final String BACK =
            "{cue.end}[^.!?;\\n\\d]{0,25}{day.only}\\s{0,2}(?<day>[12]\\d|3[01]|0?[1-9])(?:(?:st|nd|rd|th)(?![a-z])|\\.)?"
                    + "(?![\\d:%$€£/]|[.,]\\d|\\s{0,2}(?:{month}|{date.of}|{unit}|{unit.night}|{people.word}|{money}|{date.to}|-))";

    private DayOnly() {}

    /** Adds such days to {@code days}, which are in the order of the text. */
    static void find(Text text, List<Day> days) {
        Matcher found = text.matcher(BACK);
        while (found.find()) {
            Span span = new Span(found.start("day"), found.end());
            int number = Integer.parseInt(found.group("day"));
            if (!Day.any(days, span)) {
                days.stream()
                        .filter(day -> day.span().end() <= span.start())
                        .reduce((former, latter) -> latter)
                        .map(start -> after(start, span, number))
                        .ifPresent(day -> insert(days, day));
            }
        }
    }

    private static Day after(Day start, Span span, int number) {
        boolean sameMonth = number >= start.day();
        int month = sameMonth ? start.month() : start.month() % 12 + 1;
        boolean nextYear = month < start.month() && start.yearSaid();
        return Day.of(span, span, nextYear ? start.year() + 1 : start.year(), month, number);
    }

    private static void insert(List<Day> days, Day day) {
        int index = 0;
        while (index < days.size()
                && days.get(index).span().start() < day.span().start()) {
            index++;
        }
        days.add(index, day);
    }
}
