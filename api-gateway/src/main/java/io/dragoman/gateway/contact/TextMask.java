package io.dragoman.gateway.contact;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Finds what could be a telephone number in what people and providers write: seven digits or more, but no days. */
final class TextMask {

    /** This may stand between two digits, but no end of a line. */
    private static final String BETWEEN = "[ \\t\\xA0\\u2000-\\u200A\\u202F().\\-\\u2010-\\u2013/]{0,3}+";

    /** Never taken back, so that a text of nothing but digits is read once. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:" + BETWEEN + "\\p{Nd}){6,}+");

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String DATE = "(?:" + YEAR + "-" + MONTH + "-" + DAY + "|" + DAY + "[./-]" + MONTH + "[./-]"
            + YEAR + "|" + MONTH + "/" + DAY + "/" + YEAR + ")";

    /** One or two, and the hour behind them: texts about journeys are full of them. */
    private static final Pattern DAYS =
            Pattern.compile(DATE + "(?:[ \\-\\u2010-\\u2013]{1,3}" + DATE + ")?(?: [0-2]?\\d(?:\\.[0-5]\\d)?)?");

    private TextMask() {}

    static String of(String text, UnaryOperator<String> hide) {
        return NUMBER.matcher(text)
                .replaceAll(run -> DAYS.matcher(run.group()).matches() ? run.group() : hide.apply(run.group()));
    }
}
