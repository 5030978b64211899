package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Notes;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Days written in digits. With points the day comes first, else in the text's {@link DayOrder}; where that is unclear the note
 * says so.
 */
final class NumericDays {

    private static final String ISO =
            "(?<![\\d/.-])((?:19|20)\\d{2})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d|-\\d)";
    private static final String FULL =
            "(?<![\\d/.,-])(\\d{1,2})(\\s?[./-]\\s?)(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2})(?![\\d/]|-\\d|[.,]\\d|:\\d)";
    private static final String SLASHED = DayOrder.APART + "(\\d{1,2})(/)(\\d{1,2})()(?![\\d/%]|-\\d{3}|[.,]\\d)";
    private static final String DOTTED = "(?<![\\d/.,-])(\\d{1,2})(\\.)\\s?(\\d{1,2})\\.()(?!\\d)";
    private static final String DOTTED_RANGE =
            "(?<![\\d/.,-])(\\d{1,2})\\.?\\s{0,2}(?:-|{date.to})\\s{0,2}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)\\d{2}|\\d{2})?(?!\\d)";

    private NumericDays() {}

    static void find(Text text, List<Day> days) {
        iso(text, days);
        DayOrder order = DayOrder.of(text);
        for (String template : List.of(FULL, SLASHED, DOTTED)) {
            Matcher found = text.matcher(template);
            while (found.find()) {
                add(found, order, days);
            }
        }
        range(text, days);
    }

    private static void iso(Text text, List<Day> days) {
        Matcher found = text.matcher(ISO);
        while (found.find()) {
            Span span = Span.of(found);
            days.add(Day.of(span, span, number(found, 1), number(found, 3), number(found, 4)));
        }
    }

    private static void add(MatchResult found, DayOrder order, List<Day> days) {
        int first = number(found, 1);
        int second = number(found, 3);
        boolean dotted = found.group(2).contains(".");
        boolean swap = second > 12 || (first <= 12 && order.monthFirst() && !dotted);
        int month = swap ? first : second;
        int day = swap ? second : first;
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            Span span = Span.of(found);
            boolean either = first <= 12 && second <= 12 && first != second && !dotted;
            days.add(Day.of(span, span, year(found.group(4)), month, day)
                    .noted(either && !order.clear() ? Notes.AMBIGUOUS : null));
        }
    }

    private static void range(Text text, List<Day> days) {
        Matcher found = text.matcher(DOTTED_RANGE);
        while (found.find()) {
            Span words = Span.of(found);
            Span second = new Span(found.start(2), found.end());
            int month = number(found, 3);
            int year = year(found.group(4));
            if (month >= 1 && month <= 12) {
                days.add(Day.of(new Span(words.start(), second.start()), words, year, month, number(found, 1)));
                days.add(Day.of(second, words, year, month, number(found, 2)).continuing());
            }
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? Day.UNSAID : Integer.parseInt(digits);
    }
}
