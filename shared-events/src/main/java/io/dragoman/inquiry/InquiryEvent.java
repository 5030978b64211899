package io.dragoman.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.DataSubject;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What can happen to an inquiry. */
public sealed interface InquiryEvent {

    InquiryId inquiryId();

    /** A contact without an open inquiry wrote to us. */
    @Revision("1")
    record InquiryOpened(
            InquiryId inquiryId,
            ContactId contactId,
            int ordinal,
            Channel source,
            InquiryStatus status,
            Instant openedAt)
            implements InquiryEvent {}

    /**
     * A message belongs to the inquiry.
     *
     * @param position the position of the message's receipt in the history; a link at or before the last one is a repetition
     * @param words true when the message has words to extract from
     */
    @Revision("1")
    record MessageLinked(
            InquiryId inquiryId,
            ContactId contactId,
            MessageId messageId,
            Channel source,
            long position,
            Instant effectiveAt,
            boolean words)
            implements InquiryEvent {}

    /**
     * The words of these messages are to be read. Recorded before any extractor is asked.
     *
     * @param extraction the extraction's number within the inquiry, from 1
     */
    @Revision("1")
    record ExtractionRequested(
            InquiryId inquiryId, ContactId contactId, int extraction, List<MessageId> messages, Instant requestedAt)
            implements InquiryEvent {}

    /**
     * An extractor answered. What it read is recorded whole; {@code taken} names the fields that changed by it. Where a taken
     * field was read more than once, the last of its values is the one that was taken.
     *
     * @param extractor name and version of the extractor, for example {@code local/1}
     */
    @Revision("1")
    record ExtractionRecorded(
            InquiryId inquiryId,
            @DataSubject ContactId contactId,
            int extraction,
            String extractor,
            List<ExtractedValue> values,
            List<InquiryField> taken,
            Instant recordedAt)
            implements InquiryEvent {}

    /** An extractor gave no usable answer. */
    @Revision("1")
    record ExtractionFailed(
            InquiryId inquiryId, ContactId contactId, int extraction, String extractor, String code, Instant failedAt)
            implements InquiryEvent {}

    /** The status changed, by the named policy. */
    @Revision("1")
    record InquiryStatusChanged(
            InquiryId inquiryId, InquiryStatus status, List<InquiryField> missing, String policy, Instant changedAt)
            implements InquiryEvent {}

    /** Work on the inquiry ended; the contact's next message opens another one. */
    @Revision("1")
    record InquiryClosed(InquiryId inquiryId, ContactId contactId, String reason, Instant closedAt)
            implements InquiryEvent {}
}
