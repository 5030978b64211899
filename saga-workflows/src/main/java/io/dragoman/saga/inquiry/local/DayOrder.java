package io.dragoman.saga.inquiry.local;

import java.util.Set;
import java.util.regex.Matcher;

/**
 * Whether 03/04 is in March or in April. Another date of the same text that allows one order only tells, else the language; where
 * neither does, nobody knows.
 */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNCLEAR;

    private static final String PAIR = "(?<![\\d/.,-])(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})(?!\\d)";

    static DayOrder of(Text text) {
        int monthFirst = 0;
        Matcher pair = text.matcher(PAIR);
        while (pair.find()) {
            int first = Integer.parseInt(pair.group(1));
            int second = Integer.parseInt(pair.group(2));
            monthFirst += pair.group().contains("/") ? vote(first, second) : 0;
        }
        return monthFirst == 0 ? ofLanguages(text.languages()) : monthFirst > 0 ? MONTH_FIRST : DAY_FIRST;
    }

    private static int vote(int first, int second) {
        boolean monthFirst = first >= 1 && first <= 12 && second > 12 && second <= 31;
        boolean dayFirst = second >= 1 && second <= 12 && first > 12 && first <= 31;
        return monthFirst ? 1 : dayFirst ? -1 : 0;
    }

    private static DayOrder ofLanguages(Set<Language> languages) {
        if (languages.isEmpty() || (languages.contains(Language.EN) && languages.size() > 1)) {
            return UNCLEAR;
        }
        return languages.contains(Language.EN) ? MONTH_FIRST : DAY_FIRST;
    }
}
