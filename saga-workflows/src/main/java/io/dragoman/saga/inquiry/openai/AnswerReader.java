package io.dragoman.saga.inquiry.openai;

import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a model's answer. It is trusted in nothing: only the fields that were asked for are taken, each with words that stand in a message;
 * whatever else the answer holds is passed over, and an answer of another form is none. A model that was asked for words but names none,
 * as those do that know no answer schema, is believed as a guess is: its value carries a note.
 */
final class AnswerReader {

    private static final String NO_WORDS = "derived: no words named";

    private final List<Spoken> messages;
    private final Earlier earlier;
    private final KnownTravelers before;

    /** @param messages at least one, each written after the same was known */
    AnswerReader(List<Spoken> messages) {
        this.messages = messages;
        this.earlier = messages.get(messages.size() - 1).earlier();
        this.before = KnownTravelers.of(earlier.value(InquiryField.TRAVELERS));
    }

    List<ExtractedValue> read(String answer) {
        AnswerJson json = AnswerJson.of(answer);
        Map<InquiryField, ExtractedValue> values = new EnumMap<>(InquiryField.class);
        for (InquiryField field : InquiryField.values()) {
            value(field, json, context(field, values)).ifPresent(value -> values.put(field, value));
        }
        if (isProven(values.get(TRAVEL_END_DATE)) && !isProven(values.get(TRAVEL_START_DATE))) {
            value(TRAVEL_START_DATE, json, context(TRAVEL_START_DATE, values))
                    .ifPresent(value -> values.put(TRAVEL_START_DATE, value));
        }
        return new Doubts(messages, earlier).noted(List.copyOf(values.values()));
    }

    /** One day of the journey may lean on the other one, "from 3 May, back on the 20th", and rather on this than on an older word. */
    private Earlier context(InquiryField field, Map<InquiryField, ExtractedValue> values) {
        if (field != TRAVEL_START_DATE && field != TRAVEL_END_DATE) {
            return earlier;
        }
        InquiryField other = field == TRAVEL_END_DATE ? TRAVEL_START_DATE : TRAVEL_END_DATE;
        ExtractedValue day = values.get(other);
        if (day == null || !isProven(day)) {
            return earlier;
        }
        String known = day.value();
        return asked -> asked == other ? known : asked == field ? null : earlier.value(asked);
    }

    private static boolean isProven(@Nullable ExtractedValue value) {
        return value != null && value.confidence() > Quote.GUESS;
    }

    private Optional<ExtractedValue> value(InquiryField field, AnswerJson json, Earlier context) {
        JsonNode node = json.field(field);
        JsonNode value = node.isObject() ? node.path("value") : node;
        if (AnswerJson.saysNothing(value)) {
            return Optional.empty();
        }
        JsonNode words = node.path("words");
        Proof proof = new Proof(messages, context);
        return AnswerJson.saysNothing(words)
                ? bare(field, FieldText.of(field, value, name -> true), proof)
                : Quote.find(FieldText.of(words), messages)
                        .flatMap(quote -> proof.of(field, FieldText.of(field, value, this::isSaid), quote));
    }

    private boolean isSaid(String name) {
        return before.has(name) || Quote.find(name, messages).isPresent();
    }

    /** Its own words, where they are found. */
    private Optional<ExtractedValue> bare(InquiryField field, String value, Proof proof) {
        return Quote.findWhole(value, messages)
                .flatMap(quote -> proof.of(field, value, quote))
                .or(() -> guessed(field, value));
    }

    private Optional<ExtractedValue> guessed(InquiryField field, String value) {
        if (!Plausible.hasForm(field, value)) {
            return Optional.empty();
        }
        MessageId newest = messages.get(messages.size() - 1).id();
        return Optional.of(new ExtractedValue(field, value, Quote.GUESS, newest, "", NO_WORDS));
    }
}
