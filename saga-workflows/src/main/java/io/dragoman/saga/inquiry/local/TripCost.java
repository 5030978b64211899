package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the journey may cost. An amount counts when it names a currency or when words of cost stand beside it; amounts that are called a
 * deposit, a discount or a fee do not. Of a range the upper end is taken.
 */
final class TripCost implements Reader {

    /** No journey costs less, in any of the currencies. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

    private static final String SOMETHING_ELSE =
            "\\s{0,2}(?:{people.word}|{people.child}|{unit}|{unit.night}|{month}|st|nd|rd|th)(?![a-z])";

    @Override
    public Stream<Reading> read(Text text) {
        return Sum.of(text).stream().flatMap(sum -> reading(text, sum).stream());
    }

    private static Optional<Reading> reading(Text text, Sum sum) {
        Span span = sum.span();
        CostWords words = new CostWords(text, span);
        int cost = words.cost();
        boolean each = words.each();
        boolean said = cost > 0 || each || (sum.times() && words.about());
        boolean bare = sum.currency() == null
                && (!said || text.at(SOMETHING_ELSE, span.end()).lookingAt());
        if (cost < 0
                || bare
                || sum.amount().compareTo(LEAST) < 0
                || words.elsewhere()
                || (!said && known(text) && !words.meant())) {
            return Optional.empty();
        }
        double confidence =
                cost == 0 ? Confidence.LIKELY : sum.currency() == null ? Confidence.CLEAR : Confidence.CERTAIN;
        String note = Notes.join(each ? Notes.EACH : null, sum.range() ? Notes.UPPER_END : null);
        return Optional.of(text.reading(
                InquiryField.TRIP_COST, Amount.value(sum.amount(), sum.currency()), confidence, span, note));
    }

    private static boolean known(Text text) {
        return text.setting().said(InquiryField.TRIP_COST);
    }
}
