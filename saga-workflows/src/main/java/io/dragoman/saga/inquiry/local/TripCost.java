package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the journey may cost. An amount counts when it names a currency or when words of cost stand beside it; amounts that are called a
 * deposit, a discount or a fee do not. Of a range the upper end is taken.
 */
final class TripCost implements Reader {

    static final String EACH = "per person";
    static final String UPPER_END = "upper end of a range";

    /** No journey costs less, in any of the currencies. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

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
    private static final String SOMETHING_ELSE =
            "\\s{0,2}(?:{people.word}|{people.child}|{unit}|{unit.night}|{month}|st|nd|rd|th)(?![a-z])";

    @Override
    public Stream<Reading> read(Text text) {
        Stream.Builder<Reading> readings = Stream.builder();
        Matcher found = text.matcher(AMOUNT);
        while (found.find()) {
            if (!Day.any(text.days(), Span.of(found))) {
                reading(text, found).ifPresent(readings);
            }
        }
        return readings.build();
    }

    private static Optional<Reading> reading(Text text, Matcher found) {
        Span span = Span.of(found);
        CostWords words = new CostWords(text, span);
        BigDecimal amount = amount(text, found);
        String currency = currency(text, found);
        int cost = words.cost();
        boolean each = words.each();
        boolean said = cost > 0 || each || (found.group("times") != null && words.about());
        boolean bare = currency == null
                && (!said || text.at(SOMETHING_ELSE, span.end()).lookingAt());
        if (cost < 0 || bare || amount.compareTo(LEAST) < 0 || words.elsewhere() || (!said && known(text) && !words.meant())) {
            return Optional.empty();
        }
        double confidence = cost == 0 ? Confidence.LIKELY : currency == null ? Confidence.CLEAR : Confidence.CERTAIN;
        String note = Notes.join(each ? EACH : null, found.group("low") != null ? UPPER_END : null);
        return Optional.of(
                text.reading(InquiryField.TRIP_COST, Amount.value(amount, currency), confidence, span, note));
    }

    private static boolean known(Text text) {
        return text.setting().said(InquiryField.TRIP_COST);
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
