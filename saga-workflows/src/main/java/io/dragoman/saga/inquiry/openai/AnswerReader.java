package io.dragoman.saga.inquiry.openai;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a model's answer. It is trusted in nothing: only the fields that were asked for are taken, each with words that stand in a message;
 * whatever else the answer holds is passed over, and an answer of another form is none. A model that was asked for words but names none,
 * as those do that know no answer schema, is believed as a guess is: its value carries a note.
 */
final class AnswerReader {

    /** How sure a model is it cannot tell; its values stand below what is certain. */
    private static final double CONFIDENCE = 0.9;

    /** What no words prove. Its note makes it give way to whatever a message says itself. */
    private static final double GUESS = 0.4;

    private static final String NO_WORDS = "derived: no words named";
    private static final String OTHER_WORDS = "derived: not said by its words";

    private final List<Spoken> messages;

    AnswerReader(List<Spoken> messages) {
        this.messages = messages;
    }

    List<ExtractedValue> read(String answer) {
        AnswerJson json = AnswerJson.of(answer);
        List<ExtractedValue> values = new ArrayList<>();
        for (InquiryField field : InquiryField.values()) {
            JsonNode node = json.field(field);
            if (!AnswerJson.saysNothing(node)) {
                value(field, node).ifPresent(values::add);
            }
        }
        return Doubts.noted(values, messages);
    }

    private Optional<ExtractedValue> value(InquiryField field, JsonNode node) {
        JsonNode value = node.isObject() ? node.path("value") : node;
        if (AnswerJson.saysNothing(value)) {
            return Optional.empty();
        }
        JsonNode words = node.path("words");
        return AnswerJson.saysNothing(words)
                ? bare(field, FieldText.of(field, value, name -> true))
                : proven(field, FieldText.of(field, value, this::isSaid), Quote.find(FieldText.of(words), messages));
    }

    private boolean isSaid(String name) {
        return Quote.find(name, messages).isPresent();
    }

    private Optional<ExtractedValue> proven(InquiryField field, String value, Optional<Quote> words) {
        return words.filter(quote -> Plausible.is(field, value, quote))
                .map(quote -> Said.by(quote, field, value)
                        ? new ExtractedValue(field, value, CONFIDENCE, quote.messageId(), quote.words(), null)
                        : new ExtractedValue(field, value, GUESS, quote.messageId(), quote.words(), OTHER_WORDS));
    }

    /** Its own words, where they are found. */
    private Optional<ExtractedValue> bare(InquiryField field, String value) {
        return proven(field, value, Quote.findWhole(value, messages)).or(() -> guessed(field, value));
    }

    private Optional<ExtractedValue> guessed(InquiryField field, String value) {
        if (messages.isEmpty() || !Plausible.hasForm(field, value)) {
            return Optional.empty();
        }
        MessageId newest = messages.get(messages.size() - 1).id();
        return Optional.of(new ExtractedValue(field, value, GUESS, newest, "", NO_WORDS));
    }
}
