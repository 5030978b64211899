package io.dragoman.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

    /**
     * Links a message that the business wrote on its phone, whose words are not read. It opens no inquiry. Answers {@code false} when the
     * inquiry is closed and the next ordinal must be asked, otherwise {@code true}. Meanings as in {@link InquiryEvent.MessageLinked}.
     */
    record LinkOwnMessage(
            @TargetAggregateIdentifier InquiryId inquiryId,
            ContactId contactId,
            MessageId messageId,
            Channel source,
            long position,
            Instant effectiveAt)
            implements InquiryCommand {}

    /**
     * Asks for the words of all messages that no extraction has read yet to be read; silent when there are none. Words whose reading
     * failed for a reason that may have passed are read with them, once; when that fails too, the new ones are read alone.
     *
     * @param triggeredAt when there was reason to ask; what is asked a day later is parked, as an extraction that failed. {@code null}
     *     where that does not matter, because the words do not leave the house
     */
    record RequestExtraction(
            @TargetAggregateIdentifier InquiryId inquiryId,
            @Nullable Instant triggeredAt) implements InquiryCommand {

        private static final Duration TOO_OLD = Duration.ofHours(24);

        /** Whatever time it is. */
        public RequestExtraction(InquiryId inquiryId) {
            this(inquiryId, null);
        }

        /** True when it is too late to send words about that nobody has asked for in their time. */
        public boolean comesTooLate(Instant now) {
            return triggeredAt != null && triggeredAt.plus(TOO_OLD).isBefore(now);
        }
    }

    /**
     * Asks for words to be read once more. Silent while such a reading is awaited; refused with a conflict when there are none.
     */
    record RerunExtraction(@TargetAggregateIdentifier InquiryId inquiryId, RerunScope scope)
            implements InquiryCommand {}

    /** Asks which words could be read once more, and changes nothing. Answers {@link ReadableWords}; those being read are not among them. */
    record ListWords(@TargetAggregateIdentifier InquiryId inquiryId) implements InquiryCommand {}

    /**
     * Takes what was read beside the usual way, merged as any extraction is. Answers the {@link ReadingEffect} that it has, or would have.
     * Silent where no field comes of it, so also the second time.
     *
     * @param messages those that were read
     * @param dryRun true: nothing is taken
     */
    record ApplyReading(
            @TargetAggregateIdentifier InquiryId inquiryId,
            List<MessageId> messages,
            String extractor,
            List<ExtractedValue> values,
            ExtractionOrigin origin,
            MergePolicy policy,
            boolean dryRun)
            implements InquiryCommand {

        /** The same, to be taken. */
        public ApplyReading forGood() {
            return new ApplyReading(inquiryId, messages, extractor, values, origin, policy, false);
        }
    }

    /**
     * Asks for another attempt at an extraction whose last attempt failed but {@link FailureKind#goesOn goes on}; anything else is silent.
     *
     * @param attempt the attempt that now begins; from 2, or the same once more where it was postponed
     */
    record RetryExtraction(@TargetAggregateIdentifier InquiryId inquiryId, int extraction, int attempt)
            implements InquiryCommand {}

    /**
     * Records what an extractor read; an extraction that is already answered is silent.
     *
     * @param origin how it was read; {@code null} where the extractor's name says it all
     * @param policy which values stand
     */
    record RecordExtraction(
            @TargetAggregateIdentifier InquiryId inquiryId,
            int extraction,
            String extractor,
            List<ExtractedValue> values,
            @Nullable ExtractionOrigin origin,
            MergePolicy policy)
            implements InquiryCommand {

        /** What was read is merged by the usual policy. */
        public RecordExtraction(InquiryId inquiryId, int extraction, String extractor, List<ExtractedValue> values) {
            this(inquiryId, extraction, extractor, values, null, MergePolicy.LATEST_EXPLICIT);
        }
    }

    /**
     * Records that an extractor gave no usable answer. A failure of an earlier attempt than the last one recorded is silent.
     *
     * @param code stable, for programs; never contains words of the customer
     * @param attempt which attempt failed, from 1
     * @param retryAt when the next attempt is due; {@code null} when there will be none
     */
    record RecordExtractionFailure(
            @TargetAggregateIdentifier InquiryId inquiryId,
            int extraction,
            String extractor,
            String code,
            int attempt,
            FailureKind kind,
            @Nullable Instant retryAt)
            implements InquiryCommand {

        /** No further attempt is made. */
        public RecordExtractionFailure(InquiryId inquiryId, int extraction, String extractor, String code) {
            this(inquiryId, extraction, extractor, code, 1, FailureKind.EXHAUSTED, null);
        }
    }

    /**
     * Enters values by hand; they outrank whatever is read later. What the fields already show by hand is silent.
     *
     * @param expectedVersion the version that the caller saw; {@code null} for any
     * @param values a {@code null} value empties a field
     */
    record CorrectFields(
            @TargetAggregateIdentifier InquiryId inquiryId,
            @Nullable Long expectedVersion,
            List<FieldValue> values) implements InquiryCommand {}

    /**
     * Takes a correction back: its fields show what they would show without it. Twice is silent.
     *
     * @param correction the number of the correction within the inquiry, from 1
     */
    record UndoCorrection(
            @TargetAggregateIdentifier InquiryId inquiryId,
            @Nullable Long expectedVersion,
            int correction) implements InquiryCommand {}

    /**
     * Notes that the customer was reminded of what is missing. Ignored when nothing is missing, when the inquiry is closed, and when a
     * message was linked since.
     *
     * @param upTo the position of the newest message when this was planned, as in {@link InquiryEvent.MessageLinked}, or a later one
     */
    record RemindInquiry(@TargetAggregateIdentifier InquiryId inquiryId, long upTo) implements InquiryCommand {}

    /** Notes that the customer is silent, and was reminded where reminders are sent. Ignored as {@link RemindInquiry} is. */
    record MarkStale(@TargetAggregateIdentifier InquiryId inquiryId, long upTo) implements InquiryCommand {}

    /** Closes an inquiry that went stale, with {@link CloseReason#STALE}. Ignored unless it still is, and when a message was linked since. */
    record CloseStale(@TargetAggregateIdentifier InquiryId inquiryId, long upTo) implements InquiryCommand {}

    /**
     * Ends work on the inquiry; closing twice is silent.
     *
     * @param reason a word of {@link CloseReason}
     */
    record CloseInquiry(@TargetAggregateIdentifier InquiryId inquiryId, String reason) implements InquiryCommand {}
}
