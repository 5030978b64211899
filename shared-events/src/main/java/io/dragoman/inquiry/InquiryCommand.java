package io.dragoman.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an inquiry. */
public sealed interface InquiryCommand {

    InquiryId inquiryId();

    /**
     * Links a message, opening the inquiry if it does not exist. Answers {@code true} when the message belongs to this inquiry,
     * {@code false} when the inquiry is closed and the next ordinal must be asked. Meanings as in {@link InquiryEvent.MessageLinked}.
     */
    record LinkMessage(
            @TargetAggregateIdentifier InquiryId inquiryId,
            ContactId contactId,
            int ordinal,
            MessageId messageId,
            Channel source,
            long position,
            Instant effectiveAt,
            boolean words)
            implements InquiryCommand {}

    /** Asks for the words of all messages that no extraction has read yet to be read; silent when there are none. */
    record RequestExtraction(@TargetAggregateIdentifier InquiryId inquiryId) implements InquiryCommand {}

    /** Records what an extractor read; an extraction that is already answered is silent. */
    record RecordExtraction(
            @TargetAggregateIdentifier InquiryId inquiryId,
            int extraction,
            String extractor,
            List<ExtractedValue> values)
            implements InquiryCommand {}

    /** Records that an extractor gave no usable answer. */
    record RecordExtractionFailure(
            @TargetAggregateIdentifier InquiryId inquiryId, int extraction, String extractor, String code)
            implements InquiryCommand {}

    /** Ends work on the inquiry; closing twice is silent. */
    record CloseInquiry(@TargetAggregateIdentifier InquiryId inquiryId, String reason) implements InquiryCommand {}
}
