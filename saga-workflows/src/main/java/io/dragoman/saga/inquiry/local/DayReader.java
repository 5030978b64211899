package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the days that a text names, joins ranges and learns from the words around what each day is. */
final class DayReader {

    /** Between the two days of a range. */
    private static final String TO =
            "\\s{0,2}(?:-|{date.to})\\s{0,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2}(?:{date.the}\\s{1,2})?)?";

    private static final String AND = "\\s{1,2}{date.and}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?";
    private static final String BETWEEN = "{date.between}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?";
    /** A text with more days than this is no inquiry, and its further ones stay unread. */
    private static final int MOST = 100;

    private static final int LONGEST_GAP = 40;

    private DayReader() {}

    static List<Day> days(Text text) {
        List<Day> candidates = new ArrayList<>();
        NamedDays.find(text, candidates);
        NumericDays.find(text, candidates);
        RelativeDays.find(text, candidates);
        List<Day> apart = apart(candidates);
        List<Day> days = new ArrayList<>(apart.subList(0, Math.min(MOST, apart.size())));
        DayOnly.find(text, days);
        return DayCues.attach(text, linked(text, days));
    }

    /** Where shapes overlap, the one that begins first counts; of those the longer one. */
    private static List<Day> apart(List<Day> candidates) {
        candidates.sort(Comparator.comparingInt((Day day) -> day.words().start())
                .thenComparing(
                        Comparator.comparingInt((Day day) -> day.words().end()).reversed())
                .thenComparingInt(day -> day.span().start()));
        List<Day> days = new ArrayList<>();
        for (Day day : candidates) {
            Day last = days.isEmpty() ? day : days.get(days.size() - 1);
            if (days.isEmpty()
                    || day.words().start() >= last.words().end()
                    || (day.continues() && day.words().equals(last.words()))) {
                days.add(day);
            }
        }
        return days;
    }

    private static List<Day> linked(Text text, List<Day> days) {
        List<Day> linked = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            boolean follows =
                    i > 0 && !day.continues() && !linked.get(i - 1).continues() && joined(text, days.get(i - 1), day);
            linked.add(follows ? day.continuing() : day);
        }
        return linked;
    }

    private static boolean joined(Text text, Day first, Day second) {
        Span gap = first.span().gapTo(second.span());
        if (gap.end() - gap.start() > LONGEST_GAP) {
            return false;
        }
        return text.matcher(TO, gap).matches() || (text.matcher(AND, gap).matches() && between(text, first));
    }

    private static boolean between(Text text, Day first) {
        int index = first.span().start();
        return text.ends(BETWEEN, new Span(Math.max(0, index - LONGEST_GAP), index));
    }
}
