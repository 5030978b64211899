package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.util.List;
import java.util.Optional;

/**
 * What the rules read in the words that a model read.
 *
 * @param values the last value of a field is the one that is meant
 */
record SecondReading(List<ExtractedValue> values, List<Spoken> messages) {

    private static final String DERIVED = "derived";

    /**
     * True for what the rules read against earlier messages while the model read it by itself: it cannot know that "the 20th" is one in
     * May, or that "also Tom" makes three. What the model read in a later message stands.
     */
    boolean knowsBetter(ExtractedValue modelled) {
        return last(modelled.field())
                .filter(ruled -> Notes.leans(ruled.note()) && !Notes.leans(modelled.note()))
                .filter(ruled -> place(ruled.messageId()) >= place(modelled.messageId()))
                .isPresent();
    }

    /** A model's value with what the rules noted on the same one; where they are not sure, nobody is. */
    ExtractedValue noted(ExtractedValue modelled) {
        return last(modelled.field())
                .filter(ruled -> ruled.value().equals(modelled.value()))
                .filter(ruled -> ruled.note() != null && !ruled.note().startsWith(DERIVED))
                .map(ruled -> modelled.noted(
                        Notes.join(modelled.note(), ruled.note()),
                        ruled.confidence() > CombinedReading.GUESS ? modelled.confidence() : ruled.confidence()))
                .orElse(modelled);
    }

    private Optional<ExtractedValue> last(InquiryField field) {
        return values.stream().filter(value -> value.field() == field).reduce((former, latter) -> latter);
    }

    private int place(MessageId message) {
        return messages.stream().map(Spoken::id).toList().lastIndexOf(message);
    }
}
