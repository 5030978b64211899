package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a model's answer. It is trusted in nothing: only the fields that were asked for are taken, each only with words that stand in a
 * message; whatever else the answer holds is passed over, and an answer of another form is none.
 */
final class AnswerReader {

    /** Thirteen fields with their words need far less. */
    static final int LONGEST = 65_536;

    /** How sure a model is it cannot tell; its values stand below what is certain. */
    private static final double CONFIDENCE = 0.9;

    private final List<Spoken> messages;

    AnswerReader(List<Spoken> messages) {
        this.messages = messages;
    }

    List<ExtractedValue> read(String answer) {
        JsonNode root = parse(answer);
        List<ExtractedValue> values = new ArrayList<>();
        for (InquiryField field : InquiryField.values()) {
            JsonNode node = root.path(field.label());
            if (!node.isMissingNode() && !node.isNull()) {
                value(field, node).ifPresent(values::add);
            }
        }
        return Doubts.noted(values, messages);
    }

    private static JsonNode parse(String answer) {
        if (answer.length() > LONGEST) {
            throw ExtractorFailure.passing("ANSWER_TOO_LONG");
        }
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(answer);
        } catch (JacksonException broken) {
            throw ExtractorFailure.passing("INVALID_JSON");
        }
        if (!root.isObject()) {
            throw ExtractorFailure.passing("NOT_AN_OBJECT");
        }
        return root;
    }

    /** A bare text is value and words in one. */
    private Optional<ExtractedValue> value(InquiryField field, JsonNode node) {
        JsonNode value = node.isObject() ? node.path("value") : node;
        JsonNode words = node.isObject() ? node.path("words") : node;
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        String text = field == InquiryField.TRAVELERS ? TravelersAnswer.text(value) : text(value);
        return Quote.find(text(words), messages)
                .filter(quote -> Plausible.is(field, text, quote))
                .map(quote -> new ExtractedValue(field, text, CONFIDENCE, quote.messageId(), quote.words(), null));
    }

    static String text(JsonNode node) {
        if (!node.isString()) {
            throw ExtractorFailure.passing("WRONG_TYPE");
        }
        return node.asString().strip();
    }
}
