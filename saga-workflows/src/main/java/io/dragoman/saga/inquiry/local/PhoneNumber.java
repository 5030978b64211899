package io.dragoman.saga.inquiry.local;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers. With a country code, or a country named beside it, in E.164; without one as plain digits, and only where words or
 * the shape say that the digits are a telephone number.
 */
final class PhoneNumber implements Reader {

    static final String NO_COUNTRY = "no country code";

    private static final String NUMBER = "(?<![\\p{L}\\d.,/$€£-])(?:\\+|00)?[\\d(][\\d() ./-]{5,22}\\d(?!\\d)";
    private static final Pattern SHAPE = Pattern.compile(
            "\\(\\d{2,3}\\)\\s?\\d{3,5}[\\s-]?\\d{4}|\\d{3}[-.]\\d{3}[-.]\\d{4}|\\(\\d{2,5}\\)\\s?\\d{4,9}");
    private static final Pattern NATIONAL = Pattern.compile(
            SHAPE.pattern() + "|0\\d{2,4}[\\s/-]?\\d{4,9}|\\d{2}\\s9?\\d{4}-\\d{4}|[6-9]\\d{2}(?:[ .]\\d{2,3}){2,3}");
    private static final Pattern LINK = Pattern.compile("wa\\.me/\\+?(\\d{8,15})(?!\\d)");
    private static final int WINDOW = 40;

    @Override
    public Stream<Reading> read(Text text) {
        Stream<Reading> written = text.matcher(NUMBER)
                .results()
                .map(Span::of)
                .filter(span -> !Day.any(text.days(), span))
                .flatMap(span -> number(text, span).stream());
        return Stream.concat(
                written,
                LINK.matcher(text.source().original())
                        .results()
                        .flatMap(link -> e164("+" + link.group(1), "ZZ").stream()
                                .map(value -> new Reading(
                                        InquiryField.PHONE_NUMBER, value, Confidence.CERTAIN, link.group(), null))));
    }

    private static Optional<Reading> number(Text text, Span span) {
        String written = text.source().folded().substring(span.start(), span.end());
        String digits = written.replaceAll("\\D", "");
        if (digits.length() < 7 || digits.length() > 15) {
            return Optional.empty();
        }
        if (PhoneWords.someoneElse(text, span.start())) {
            return Optional.empty();
        }
        if (written.startsWith("+") || written.startsWith("00")) {
            String plus = "+" + (written.startsWith("+") ? written.substring(1) : written.substring(2));
            return e164(plus, "ZZ").map(value -> reading(text, span, value, Confidence.CERTAIN, null));
        }
        PhoneWords words =
                PhoneWords.before(text, span, NATIONAL.matcher(written).matches());
        if (words == PhoneWords.OTHER || (words == PhoneWords.NOTHING && PhoneWords.someoneElseBehind(text, span))) {
            return Optional.empty();
        }
        boolean called = words == PhoneWords.CALLED;
        if (!called && !SHAPE.matcher(written).matches()) {
            return Optional.empty();
        }
        return Optional.of(country(text, span)
                .flatMap(country -> e164(written, country))
                .map(value -> reading(text, span, value, Confidence.CLEAR, null))
                .orElseGet(
                        () -> reading(text, span, digits, called ? Confidence.CLEAR : Confidence.LIKELY, NO_COUNTRY)));
    }

    /** The country that the words around the number name. */
    private static Optional<String> country(Text text, Span span) {
        Span around = new Span(
                Math.max(text.sentenceBefore(span.start()).start(), span.start() - WINDOW),
                Math.min(text.sentenceAfter(span.end()).end(), span.end() + WINDOW));
        return text.lexicon().keys("phone").stream()
                .filter(key -> key.length() == 2)
                .sorted()
                .filter(key -> text.says("{phone." + key + "}", around))
                .findFirst();
    }

    private static Optional<String> e164(String written, String country) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = util.parse(written, country);
            return util.isPossibleNumber(number)
                    ? Optional.of(util.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty(); // digits of another kind are what most candidates are
        }
    }

    private static Reading reading(
            Text text, Span span, String value, double confidence, @org.jspecify.annotations.Nullable String note) {
        return text.reading(InquiryField.PHONE_NUMBER, value, confidence, span, note);
    }
}
