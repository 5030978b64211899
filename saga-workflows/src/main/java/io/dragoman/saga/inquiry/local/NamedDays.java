package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Days whose month is a word: "3 May", "May 3rd, 2027", "vom 3. bis 12. Mai", "em maio, de 2 a 14". */
final class NamedDays {

    private static final String DAY = "([12]\\d|3[01]|0?[1-9])(?:(?:st|nd|rd|th|er|o|a)(?![a-z])|\\.)?";
    private static final String LAST_DAY = "([12]\\d|3[01]|0?[1-9])(?:(?:st|nd|rd|th|er|o|a)(?![a-z]))?";
    private static final String FIRST_DAY = "(?<![\\d.,:/$€£-])" + DAY;
    private static final String NO_AMOUNT =
            "(?![\\d:%€$£]|[.,]\\d|\\s{0,2}(?:[€$£]|{money.USD}|{money.EUR}|{money.BRL}|{money.GBP}|{people.word}|"
                    + "{people.child}|{unit}|{unit.night}|{money.1000}))";
    private static final String TO =
            "\\s{0,2}(?:-|/|{date.to}|{date.and})\\s{0,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2}(?:{date.the}\\s{1,2})?)?";
    private static final String MONTH = "\\s{0,2}-?(?:{date.of}\\s{1,2})?({month})(?:\\.(?=\\s{0,2},?\\s{0,2}[\\d']))?";
    private static final String NO_MONTH = "(?!\\s{0,2}(?:{date.of}\\s{1,2})?{month})";
    private static final String YEAR =
            "(?:\\s{0,2},?\\s{0,2}-?(?:{date.of}\\s{1,2})?'?((?:19|20)\\d{2}|(?<=')\\d{2})" + NO_AMOUNT + ")?";

    private static final String DAY_MONTH = FIRST_DAY + MONTH + YEAR;
    private static final String MONTH_DAY =
            "({month})\\.?\\s{1,2}(?:{date.the}\\s{1,2})?" + LAST_DAY + NO_AMOUNT + YEAR;
    private static final String DAYS_MONTH = FIRST_DAY + TO + DAY + MONTH + YEAR;
    private static final String MONTH_DAYS =
            "({month})\\.?\\s{1,2}(?:{date.the}\\s{1,2})?" + DAY + TO + LAST_DAY + NO_AMOUNT + NO_MONTH + YEAR;
    private static final String MONTH_FROM_TO =
            "({month})" + YEAR + ",?\\s{1,2}(?:{date.from}|{date.of}|{date.between})\\s{1,2}(?:{date.the}\\s{1,2})?"
                    + DAY + TO + LAST_DAY + NO_AMOUNT + NO_MONTH;

    private NamedDays() {}

    static void find(Text text, List<Day> days) {
        single(text, DAY_MONTH, 1, 2, 3, days);
        single(text, MONTH_DAY, 2, 1, 3, days);
        range(text, DAYS_MONTH, new int[] {1, 2, 3, 4}, days);
        range(text, MONTH_DAYS, new int[] {2, 3, 1, 4}, days);
        range(text, MONTH_FROM_TO, new int[] {3, 4, 1, 2}, days);
    }

    private static void single(Text text, String template, int day, int month, int year, List<Day> days) {
        Matcher found = text.matcher(template);
        while (found.find()) {
            Span span = Span.of(found);
            days.add(Day.of(span, span, year(found.group(year)), month(text, found, month), number(found, day)));
        }
    }

    /** A range that names its month once. {@code groups}: first day, second day, month, year. */
    private static void range(Text text, String template, int[] groups, List<Day> days) {
        Matcher found = text.matcher(template);
        while (found.find()) {
            Span words = Span.of(found);
            Span second = new Span(found.start(groups[1]), words.end());
            int year = year(found.group(groups[3]));
            int month = month(text, found, groups[2]);
            days.add(Day.of(new Span(words.start(), second.start()), words, year, month, number(found, groups[0])));
            days.add(
                    Day.of(second, words, year, month, number(found, groups[1])).continuing());
        }
    }

    private static int month(Text text, MatchResult found, int group) {
        String word = found.group(group).replaceAll("\\s+", " ");
        return Objects.requireNonNull(text.lexicon().numbers("month").get(word));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(@Nullable String digits) {
        return digits == null ? Day.UNSAID : Integer.parseInt(digits);
    }
}
