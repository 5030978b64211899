package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.Notes;
import io.dragoman.saga.inquiry.local.Wording;
import java.util.List;
import java.util.Optional;

/**
 * What the words that a model names prove of its value. What cannot be seen in them, such as a place's other name, may be right: it is a
 * guess, of which a person is told.
 *
 * @param earlier what was known before these messages
 */
record Proof(List<Spoken> messages, Earlier earlier) {

    /** What stands then; nothing where the value cannot be one, or says more than its words. */
    Optional<ExtractedValue> of(InquiryField field, String value, Quote quote) {
        if (Plausible.isDate(field)) {
            return DayProof.of(field, value).flatMap(proof -> proof.by(quote, earlier));
        }
        return Optional.of(quote)
                .filter(words -> Plausible.is(field, value, words))
                .map(words -> switch (field) {
                    case TRIP_COST -> new CostProof(messages, earlier).of(value, words);
                    case TRAVELERS -> travelers(value, words);
                    case TRIP_DESTINATION, ORIGIN -> place(field, value, words);
                    default -> words.proves(field, value, null);
                });
    }

    /** Who adds somebody does not leave the others at home; who names others may do so. */
    private ExtractedValue travelers(String value, Quote quote) {
        InquiryField field = InquiryField.TRAVELERS;
        if (KnownTravelers.of(value).hasAllOf(KnownTravelers.of(earlier.value(field)))) {
            return quote.proves(field, value, null);
        }
        boolean adds = Wording.of(quote.message(), quote.words(), earlier).addsTravelers();
        return adds ? quote.suggests(field, value, Notes.FEWER) : quote.doubts(field, value, Notes.FEWER);
    }

    private ExtractedValue place(InquiryField field, String value, Quote quote) {
        String before = earlier.value(field);
        boolean said = quote.hasWordsOf(value) || (before != null && quote.addsTo(before, value));
        return said ? quote.proves(field, value, null) : quote.suggests(field, value, null);
    }
}
