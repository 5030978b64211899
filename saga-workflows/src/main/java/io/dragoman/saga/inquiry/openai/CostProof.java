package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.Notes;
import io.dragoman.saga.inquiry.local.Currencies;
import io.dragoman.saga.inquiry.local.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether words say a model's amount. A currency that nobody named is left out: what the customer said is the number. */
record CostProof(List<Spoken> messages, Earlier earlier) {

    ExtractedValue of(String value, Quote quote) {
        int blank = value.indexOf(' ');
        String amount = blank < 0 ? value : value.substring(0, blank);
        if (!hasAmount(quote.words(), amount)) {
            return quote.suggests(InquiryField.TRIP_COST, value, null);
        }
        String wording = Wording.of(quote.message(), quote.words(), earlier).amount(new BigDecimal(amount));
        String doubt = blank < 0 ? null : currency(value.substring(blank + 1));
        String kept = Notes.NO_CURRENCY.equals(doubt) ? amount : value;
        return quote.proves(InquiryField.TRIP_COST, kept, Notes.join(wording, doubt));
    }

    private @Nullable String currency(String code) {
        if (messages.stream().anyMatch(message -> Currencies.named(code, message.words()))) {
            return null;
        }
        String before = earlier.value(InquiryField.TRIP_COST);
        return before != null && before.endsWith(' ' + code) ? Notes.CURRENCY_AS_BEFORE : Notes.NO_CURRENCY;
    }

    /** Zeros at the end may be said otherwise: "5k", "two and a half" may not. */
    private static boolean hasAmount(String words, String amount) {
        String digits = amount.replaceAll("\\.0*$", "").replaceAll("\\D", "");
        return words.replaceAll("\\D", "").contains(digits.replaceAll("(?<=\\d)0+$", ""));
    }
}
