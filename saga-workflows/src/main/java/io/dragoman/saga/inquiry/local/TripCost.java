package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the journey may cost. An amount counts when it names a currency or when words of cost come before it; amounts that are called a
 * deposit, a discount or a fee do not. Of a range the upper end is taken.
 */
final class TripCost implements Reader {

    static final String EACH = "per person";
    static final String UPPER_END = "upper end of a range";

    private static final String NUMBER =
            "(?:\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)(?!\\d)";
    private static final String WORD = "{number}(?=\\s{1,2}{money})";
    private static final String TIMES = "(?:\\s{0,2}(?<![\\p{L}])(k|{money})(?![\\p{L}]))?";
    private static final String LOW =
            "(?:" + Currencies.ANY + "\\s{0,2})?" + NUMBER + "(?:\\s{0,2}k(?![a-z])|\\s{1,2}{money})?(?:\\s{0,2}"
                    + Currencies.ANY + ")?\\s{0,2}(?:-|{range.to})\\s{0,2}";
    private static final String AMOUNT =
            "(?<![\\d.,/:-])(?<low>" + LOW + ")?(?:(?<before>" + Currencies.ANY + ")\\s{0,2})?(?<![\\d.,/:])(?<number>"
                    + NUMBER + "|" + WORD + ")(?![/:]\\d|[.,]\\d|%|\\p{L}{0,2}\\d)" + TIMES.replace("(k", "(?<times>k")
                    + "(?:\\s{0,2}(?:de\\s)?(?<after>" + Currencies.ANY + "))?";
    private static final String NO_MONEY =
            "\\s{0,2}(?:{people.word}|{people.child}|{unit}|{unit.night}|{month}|st|nd|rd|th)(?![a-z])";
    private static final String ABOUT = "(?<cost>{money.cost})|(?<not>{money.not})";
    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    @Override
    public Stream<Reading> read(Text text) {
        Matcher found = text.matcher(AMOUNT);
        Stream.Builder<Reading> readings = Stream.builder();
        while (found.find()) {
            Span span = Span.of(found);
            if (text.days().stream().noneMatch(day -> day.words().touches(span))) {
                Reading reading = reading(text, found, span);
                if (reading != null) {
                    readings.add(reading);
                }
            }
        }
        return readings.build();
    }

    private static @Nullable Reading reading(Text text, Matcher found, Span span) {
        String currency = Currencies.code(
                text.lexicon(), found.group("after") != null ? found.group("after") : found.group("before"));
        int cost = cost(text, span);
        boolean people = text.matcher(NO_MONEY, text.sentenceAfter(span.end())).lookingAt();
        BigDecimal number = number(text, found.group("number"));
        String value = Amount.value(number, factor(text, found.group("times")), currency);
        boolean rough = found.group("times") != null && about(text, span);
        boolean bare =
                currency == null && ((cost == 0 && !rough) || people || number.signum() == 0 || value.length() < 3);
        if (cost < 0 || bare) {
            return null;
        }
        double confidence = cost == 0 ? Confidence.LIKELY : currency == null ? Confidence.CLEAR : Confidence.CERTAIN;
        String note = Notes.join(each(text, span) ? EACH : null, found.group("low") != null ? UPPER_END : null);
        return text.reading(InquiryField.TRIP_COST, value, confidence, span, note);
    }

    /** Positive when the nearest words before call it a cost, negative when it is called something else. */
    private static int cost(Text text, Span span) {
        Span sentence = text.sentenceBefore(span.start());
        Matcher words = text.matcher(ABOUT, new Span(Math.max(sentence.start(), span.start() - BEFORE), span.start()));
        int cost = 0;
        while (words.find()) {
            cost = words.group("not") == null ? 1 : -1;
        }
        Span after = after(text, span);
        if (cost <= 0
                && text.matcher("\\s{1,2}(?:{date.of}\\s{1,2})?{money.not}", after)
                        .lookingAt()) {
            return -1;
        }
        return cost == 0
                        && text.matcher("[\\s,]{0,3}(?:\\p{L}{1,10}\\s{1,2}){0,2}(?:{money.total}|{money.cost})", after)
                                .lookingAt()
                ? 1
                : cost;
    }

    private static boolean about(Text text, Span span) {
        return text.matcher("{money.about}\\s{0,2}$", text.sentenceBefore(span.start()))
                .useAnchoringBounds(true)
                .find();
    }

    private static boolean each(Text text, Span span) {
        return text.matcher("[\\s,(]{0,3}{money.each}", after(text, span)).lookingAt()
                || text.says(
                        "{money.each}",
                        new Span(
                                Math.max(text.sentenceBefore(span.start()).start(), span.start() - AFTER),
                                span.start()));
    }

    private static Span after(Text text, Span span) {
        return new Span(span.end(), Math.min(text.sentenceAfter(span.end()).end(), span.end() + AFTER));
    }

    private static BigDecimal number(Text text, String digits) {
        return Character.isDigit(digits.charAt(0))
                ? Amount.of(digits)
                : BigDecimal.valueOf(
                        Objects.requireNonNull(text.lexicon().numbers("number").get(digits.replaceAll("\\s+", " "))));
    }

    private static int factor(Text text, @Nullable String times) {
        return times == null ? 1 : text.lexicon().numbers("money").getOrDefault(times, 1000);
    }
}
