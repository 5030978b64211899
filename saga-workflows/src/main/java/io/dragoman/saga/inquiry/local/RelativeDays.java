package io.dragoman.saga.inquiry.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Days counted from the day the text was written: "tomorrow", "next Friday", "in two weeks". The next Friday is the first one after
 * that day, in every language.
 */
final class RelativeDays {

    private static final String NEAR = "{day.never}|({day.overmorrow})|({day.tomorrow})|({day.today})";
    private static final String WEEKDAY =
            "(?:{day.next}\\s{1,2}({weekday})(?:\\s{1,2}{day.that.comes})?|({weekday})\\s{1,2}{day.that.comes})(?!,?\\s{1,3}(?:{date.the}\\s{1,2})?(?:\\d|{month}))";
    private static final String OF_WEEK = "{day.week}\\s{1,2}(?:{date.the}\\s{1,2})?({weekday})"
            + "|(?:{day.next}\\s{1,2})?({weekday}),?\\s{1,2}{day.week}";
    private static final String SAID =
            "(?:{cue.start}|{cue.end})\\s{1,2}(?:{date.the}\\s{1,2})?({weekday})(?!,?\\s{1,3}(?:{date.the}\\s{1,2})?(?:\\d|{month}))";
    private static final String BACK = "{cue.end}[^.!?;\\n\\d]{0,25}";
    private static final String CLAUSE_OF_OTHERS = "{cue.other}[^,.!?;\\n]{0,40}";
    private static final String COUNTED =
            "(?:{day.in}\\s{1,2}(\\d{1,3}|{number})\\s{1,2}({unit})|(\\d{1,3}|{number})\\s{1,2}({unit})\\s{1,2}{day.hence})";

    private RelativeDays() {}

    static void find(Text text, List<Day> days) {
        near(text, days);
        weekdays(text, days);
        counted(text, days);
    }

    private static void near(Text text, List<Day> days) {
        Matcher found = text.matcher(NEAR);
        while (found.find()) {
            if (found.group(1) != null || found.group(2) != null || found.group(3) != null) {
                int ahead = found.group(1) != null ? 2 : found.group(2) != null ? 1 : 0;
                days.add(Day.of(Span.of(found), text.today().plusDays(ahead)));
            }
        }
    }

    private static void weekdays(Text text, List<Day> days) {
        ofNextWeek(text, days);
        SortedMap<Integer, Day> found = new TreeMap<>();
        Stream.concat(
                        text.matcher(SAID).results().filter(each -> !other(text, each)),
                        text.matcher(WEEKDAY).results())
                .forEach(each -> {
                    int group = each.group(1) != null ? 1 : 2;
                    // the whole where words of coming belong to it, which those of travelling do not
                    boolean said = each.groupCount() == 1;
                    Span span = said ? new Span(each.start(1), each.end(1)) : Span.of(each);
                    Day day = weekday(text, each.group(group), text.today()).at(span);
                    found.merge(each.start(group), day, (first, second) -> second);
                });
        LocalDate last = text.today();
        for (Day day : found.values()) {
            Day meant = back(text, day) ? weekday(day, last) : day;
            last = LocalDate.of(meant.year(), meant.month(), meant.day());
            days.add(meant);
        }
    }

    /** "call me when you are back Friday" speaks of no journey. */
    private static boolean other(Text text, MatchResult said) {
        return text.ends(CLAUSE_OF_OTHERS, text.sentenceBefore(said.start()));
    }

    /** A way back on a weekday comes after the way there. */
    private static boolean back(Text text, Day day) {
        return text.ends(BACK, text.sentenceBefore(day.span().start()));
    }

    private static Day weekday(Day day, LocalDate after) {
        DayOfWeek weekday = LocalDate.of(day.year(), day.month(), day.day()).getDayOfWeek();
        return Day.of(day.span(), after.with(TemporalAdjusters.next(weekday)));
    }

    private static Day weekday(Text text, String word, LocalDate after) {
        DayOfWeek weekday = DayOfWeek.of(text.lexicon().number("weekday", word));
        return Day.of(new Span(0, 0), after.with(TemporalAdjusters.next(weekday)));
    }

    private static void ofNextWeek(Text text, List<Day> days) {
        LocalDate monday = text.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        text.matcher(OF_WEEK).results().forEach(found -> {
            String word = found.group(1) != null ? found.group(1) : found.group(2);
            days.add(Day.of(Span.of(found), monday.plusDays(text.lexicon().number("weekday", word) - 1L)));
        });
    }

    private static void counted(Text text, List<Day> days) {
        Matcher found = text.matcher(COUNTED);
        while (found.find()) {
            boolean before = found.group(1) != null;
            int count = text.lexicon().number("number", before ? found.group(1) : found.group(3));
            int unit = text.lexicon().number("unit", before ? found.group(2) : found.group(4));
            days.add(Day.of(Span.of(found), ahead(text.today(), count, unit)));
        }
    }

    /** {@code unit}: 1 for days, 7 for weeks, 30 for calendar months, 365 for calendar years. */
    static LocalDate ahead(LocalDate from, int count, int unit) {
        return switch (unit) {
            case 30 -> from.plusMonths(count);
            case 365 -> from.plusYears(count);
            default -> from.plusDays((long) count * unit);
        };
    }
}
