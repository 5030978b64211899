package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Whether 03/04 is in March or in April. Another date of the same text that allows one order only tells, or two that make a journey in
 * one order only; else the language, for English with the place where it was written. Where none does, nobody knows.
 */
enum DayOrder {
    DAY_FIRST(false, true),
    MONTH_FIRST(true, true),
    /** Rather the day, but nobody knows. */
    UNCLEAR(false, false),
    /** Rather the month, but nobody knows. */
    UNCLEAR_MONTH(true, false);

    /** Before the second day of a range there may be a hyphen. */
    static final String APART = "(?<![\\d/.,$€£+])(?<!(?<!/\\d{1,2})-)";

    private static final String PAIR = "(?<![\\d/.,])(?<!(?<!/(?:\\d{1,2}|\\d{4}) ?)-)"
            + "(\\d{1,2})\\s?/\\s?(\\d{1,2})(?!\\d)(?:/(\\d{4}|\\d{2})(?!\\d))?";
    /** A journey of this many days is usual, one of more than {@link #LONG} beside it is not meant. */
    private static final int USUAL = 60;

    private static final int LONG = 90;
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private final boolean monthFirst;
    private final boolean clear;

    DayOrder(boolean monthFirst, boolean clear) {
        this.monthFirst = monthFirst;
        this.clear = clear;
    }

    boolean monthFirst() {
        return monthFirst;
    }

    boolean clear() {
        return clear;
    }

    static DayOrder of(Text text) {
        List<Pair> pairs = new ArrayList<>();
        Matcher found = text.matcher(PAIR);
        while (found.find()) {
            pairs.add(Pair.of(found));
        }
        int votes = pairs.stream().mapToInt(Pair::vote).sum();
        DayOrder usual = usual(text);
        for (int i = 1; i < pairs.size() && votes == 0 && usual != DAY_FIRST; i++) {
            votes += pairs.get(i - 1).vote(pairs.get(i));
        }
        return votes == 0 ? usual : votes > 0 ? MONTH_FIRST : DAY_FIRST;
    }

    /** English is written on both sides of the ocean. */
    private static DayOrder usual(Text text) {
        Set<Language> languages = text.languages();
        if (languages.isEmpty() || (languages.contains(Language.EN) && languages.size() > 1)) {
            return UNCLEAR;
        }
        return languages.contains(Language.EN) ? text.setting().english() : DAY_FIRST;
    }

    /** Two numbers as written. */
    private record Pair(int first, int second, String year) {

        static Pair of(Matcher found) {
            String year = found.group(3) == null ? "" : found.group(3);
            return new Pair(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), year);
        }

        /** Positive when the month must come first, negative when the day must. */
        int vote() {
            boolean month = first >= 1 && first <= 12 && second > 12 && second <= 31;
            boolean day = second >= 1 && second <= 12 && first > 12 && first <= 31;
            return month ? 1 : day ? -1 : 0;
        }

        /** The same for the journey between the two: the order that makes it far too long is not meant. */
        int vote(Pair last) {
            if (!year.equals(last.year)) {
                return 0;
            }
            int month = days(last.first - first, last.second - second);
            int day = days(last.second - second, last.first - first);
            return month > LONG && day <= USUAL ? -1 : day > LONG && month <= USUAL ? 1 : 0;
        }

        private static int days(int months, int days) {
            int length = months * MONTH + days;
            return length < 0 ? length + YEAR : length;
        }
    }
}
