package io.dragoman.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.DataSubject;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

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
     * @param direction who wrote it; absent before revision 2, when only customers' messages were linked
     */
    @Revision("2")
    record MessageLinked(
            InquiryId inquiryId,
            ContactId contactId,
            MessageId messageId,
            Channel source,
            long position,
            Instant effectiveAt,
            boolean words,
            @Nullable Direction direction)
            implements InquiryEvent {

        /** A message of the customer. */
        public MessageLinked(
                InquiryId inquiryId,
                ContactId contactId,
                MessageId messageId,
                Channel source,
                long position,
                Instant effectiveAt,
                boolean words) {
            this(inquiryId, contactId, messageId, source, position, effectiveAt, words, Direction.INBOUND);
        }

        /** True when the business wrote it. */
        public boolean own() {
            return direction == Direction.ECHO;
        }
    }

    /**
     * The words of these messages are to be read. Recorded before any extractor is asked; this is the first attempt.
     *
     * @param extraction the extraction's number within the inquiry, from 1
     * @param reason absent before revision 2, when there was no other than new words
     */
    @Revision("2")
    record ExtractionRequested(
            InquiryId inquiryId,
            ContactId contactId,
            int extraction,
            List<MessageId> messages,
            Instant requestedAt,
            @Nullable ExtractionReason reason)
            implements InquiryEvent {

        /** Words that nobody has read yet. */
        public ExtractionRequested(
                InquiryId inquiryId,
                ContactId contactId,
                int extraction,
                List<MessageId> messages,
                Instant requestedAt) {
            this(inquiryId, contactId, extraction, messages, requestedAt, ExtractionReason.NEW_WORDS);
        }
    }

    /**
     * Words whose reading failed are to be read by another attempt. Recorded before any extractor is asked.
     *
     * @param attempt which attempt it is; from 2, or the same once more where it was postponed
     */
    @Revision("1")
    record ExtractionRetried(
            InquiryId inquiryId,
            ContactId contactId,
            int extraction,
            int attempt,
            List<MessageId> messages,
            Instant retriedAt)
            implements InquiryEvent {}

    /**
     * An extractor answered. What it read is recorded whole. Where a field was read more than once, the last of its values is the one
     * that is {@code taken}, {@code beneath} or {@code contested}.
     *
     * @param extractor name and version of the extractor, for example {@code local/1}
     * @param values what was read; who of several readers read it is absent before revision 3
     * @param taken the fields that show another value by it
     * @param origin how it was read; absent before revision 2, and the hash of its input before revision 3
     * @param beneath the fields that would show another value, were there no correction; absent before revision 2
     * @param contested the fields for which another value stands than the customer's newest; absent before revision 2
     */
    @Revision("3")
    record ExtractionRecorded(
            InquiryId inquiryId,
            @DataSubject ContactId contactId,
            int extraction,
            String extractor,
            List<ExtractedValue> values,
            List<InquiryField> taken,
            Instant recordedAt,
            @Nullable ExtractionOrigin origin,
            @Nullable List<InquiryField> beneath,
            @Nullable List<InquiryField> contested)
            implements InquiryEvent {

        /** An extraction that no correction stands against. */
        public ExtractionRecorded(
                InquiryId inquiryId,
                ContactId contactId,
                int extraction,
                String extractor,
                List<ExtractedValue> values,
                List<InquiryField> taken,
                Instant recordedAt) {
            this(inquiryId, contactId, extraction, extractor, values, taken, recordedAt, null, List.of(), List.of());
        }
    }

    /**
     * An extractor gave no usable answer.
     *
     * @param attempt which attempt it was, from 1; absent before revision 2, when there was only one
     * @param kind what follows; absent before revision 2, when nothing did
     * @param retryAt when the next attempt is due
     */
    @Revision("2")
    record ExtractionFailed(
            InquiryId inquiryId,
            ContactId contactId,
            int extraction,
            String extractor,
            String code,
            Instant failedAt,
            @Nullable Integer attempt,
            @Nullable FailureKind kind,
            @Nullable Instant retryAt)
            implements InquiryEvent {

        /** The code of words that nobody asked for in their time. */
        public static final String TOO_OLD = "TOO_OLD";

        /** The only attempt failed. */
        public ExtractionFailed(
                InquiryId inquiryId,
                ContactId contactId,
                int extraction,
                String extractor,
                String code,
                Instant failedAt) {
            this(inquiryId, contactId, extraction, extractor, code, failedAt, 1, FailureKind.EXHAUSTED, null);
        }

        /** True while the extraction is still awaited. */
        public boolean goesOn() {
            return kind != null && kind.goesOn();
        }

        /** True when nobody was asked because it was too late: the words are read when somebody wants it. */
        public boolean wasParked() {
            return TOO_OLD.equals(code);
        }

        /** True when the same words may be read at another time, though this extraction has ended. */
        public boolean mayPass() {
            return (kind == null || kind == FailureKind.EXHAUSTED) && !wasParked();
        }
    }

    /**
     * Somebody entered values by hand. Who, the event's metadata tells.
     *
     * @param correction the correction's number within the inquiry, from 1
     * @param values what the fields show from now on, whatever is read later
     */
    @Revision("1")
    record FieldsCorrected(
            InquiryId inquiryId,
            @DataSubject ContactId contactId,
            int correction,
            List<FieldValue> values,
            Instant correctedAt)
            implements InquiryEvent {}

    /**
     * Somebody took a correction back. Who, the event's metadata tells.
     *
     * @param values what the fields of the correction show from now on
     */
    @Revision("1")
    record CorrectionUndone(
            InquiryId inquiryId,
            @DataSubject ContactId contactId,
            int correction,
            List<FieldValue> values,
            Instant undoneAt)
            implements InquiryEvent {}

    /** The status changed, by the named policy. */
    @Revision("1")
    record InquiryStatusChanged(
            InquiryId inquiryId, InquiryStatus status, List<InquiryField> missing, String policy, Instant changedAt)
            implements InquiryEvent {

        /** True when nothing is waited for: what is needed is there. Before the fields were judged, nothing missing says nothing. */
        public boolean lacksNothing() {
            return missing.isEmpty()
                    && (status == InquiryStatus.COMPLETE || status == InquiryStatus.MANUALLY_CORRECTED);
        }
    }

    /**
     * The customer was reminded of what is missing. Any message ends this state, and so does whatever was missing once it is there.
     *
     * @param upTo no message since this position of the history
     * @param silentSince when the newest message took effect; absent before revision 2
     * @param missing what is waited for; absent before revision 2
     */
    @Revision("2")
    record InquiryReminded(
            InquiryId inquiryId,
            ContactId contactId,
            long upTo,
            Instant remindedAt,
            @Nullable Instant silentSince,
            @Nullable List<InquiryField> missing)
            implements InquiryEvent {}

    /** The customer stayed silent. What it means and what ends it is as with {@link InquiryReminded}. */
    @Revision("2")
    record InquiryWentStale(
            InquiryId inquiryId,
            ContactId contactId,
            long upTo,
            Instant staleAt,
            @Nullable Instant silentSince,
            @Nullable List<InquiryField> missing)
            implements InquiryEvent {}

    /**
     * Work on the inquiry ended; the contact's next message opens another one.
     *
     * @param reason a word of {@link CloseReason}
     */
    @Revision("1")
    record InquiryClosed(InquiryId inquiryId, ContactId contactId, String reason, Instant closedAt)
            implements InquiryEvent {}
}
