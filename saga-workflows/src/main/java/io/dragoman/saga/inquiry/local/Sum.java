package io.dragoman.saga.inquiry.local;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A number that may be money, whatever the words around it call it. Of a range it is the upper end.
 *
 * @param currency {@code null} where none stands beside it
 * @param times whether it is counted in thousands or the like
 * @param range whether it ends a range
 */
record Sum(Span span, BigDecimal amount, @Nullable String currency, boolean times, boolean range) {

    private static final String NUMBER =
            "(?:\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)(?!\\d)";
    private static final String WHOLE = "{amount}";
    private static final String WORD = "{number}(?=\\s{1,2}{money})";
    private static final String SIGNED = "(?:" + Currencies.ANY + "\\s{0,2})?";
    private static final String LOW = SIGNED + NUMBER + "(?:\\s{0,2}k(?![a-z])|\\s{1,2}{money})?(?:\\s{0,2}"
            + Currencies.ANY + ")?\\s{0,2}(?:-|{range.to})\\s{0,2}";
    private static final String AMOUNT = "(?<![\\d.,/:-])(?<low>" + LOW + ")?(?:(?<before>" + Currencies.ANY
            + ")\\s{0,2})?(?<![\\d.,/:])(?<number>" + NUMBER + "|" + WORD + "|" + WHOLE
            + ")(?![/:]\\d|[.,]\\d|%|\\p{L}{0,2}\\d)(?:,-{1,2})?"
            + "(?:\\s{0,2}(?<![\\p{L}])(?<times>k|{money})(?![\\p{L}]))?(?:\\s{0,2}(?:de\\s)?(?<after>" + Currencies.ANY
            + "))?";
    /** All that the text names, but for the digits of its days. */
    static List<Sum> of(Text text) {
        List<Sum> sums = new ArrayList<>();
        Matcher found = text.matcher(AMOUNT);
        while (found.find()) {
            Span span = Span.of(found);
            if (!Day.any(text.days(), span)) {
                sums.add(new Sum(
                        span,
                        amount(text, found),
                        currency(text, found),
                        found.group("times") != null,
                        found.group("low") != null));
            }
        }
        return sums;
    }

    private static BigDecimal amount(Text text, Matcher found) {
        String digits = found.group("number");
        String times = found.group("times");
        BigDecimal number =
                Character.isDigit(digits.charAt(0)) ? Amount.of(digits) : BigDecimal.valueOf(word(text, digits));
        return times == null
                ? number
                : Amount.times(number, times.equals("k") ? 1000 : text.lexicon().number("money", times));
    }

    private static int word(Text text, String word) {
        Integer amount = text.lexicon().numbers("amount").get(word);
        return amount != null ? amount : text.lexicon().number("number", word);
    }

    private static @Nullable String currency(Text text, Matcher found) {
        return Currencies.code(
                text.lexicon(), found.group("after") != null ? found.group("after") : found.group("before"));
    }
}
