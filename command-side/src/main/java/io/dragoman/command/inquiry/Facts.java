package io.dragoman.command.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.inquiry.CloseReason;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryCommand.CloseStale;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.LinkOwnMessage;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import java.time.Instant;
import java.util.List;

/** Writes an inquiry's decisions down as events; decides nothing but the status that an inquiry opens with. */
final class Facts {

    private Facts() {}

    static InquiryOpened opened(LinkMessage command, Instant now) {
        InquiryStatus status = command.source() == Channel.WHATSAPP ? InquiryStatus.NEW_WHATSAPP : InquiryStatus.NEW;
        return new InquiryOpened(
                command.inquiryId(), command.contactId(), command.ordinal(), command.source(), status, now);
    }

    static MessageLinked linked(LinkMessage command) {
        return new MessageLinked(
                command.inquiryId(),
                command.contactId(),
                command.messageId(),
                command.source(),
                command.position(),
                command.effectiveAt(),
                command.words());
    }

    static MessageLinked linked(LinkOwnMessage command) {
        return new MessageLinked(
                command.inquiryId(),
                command.contactId(),
                command.messageId(),
                command.source(),
                command.position(),
                command.effectiveAt(),
                false,
                Direction.ECHO);
    }

    /** Words that have been read already. */
    static ExtractionRequested requested(ApplyReading command, ContactId contactId, int extraction, Instant now) {
        return new ExtractionRequested(
                command.inquiryId(), contactId, extraction, command.messages(), now, ExtractionReason.RUN);
    }

    /** What was read beside the usual way, as if it had been asked for. */
    static RecordExtraction reading(ApplyReading command, int extraction) {
        return new RecordExtraction(
                command.inquiryId(),
                extraction,
                command.extractor(),
                command.values(),
                command.origin(),
                command.policy());
    }

    static ExtractionRecorded recorded(RecordExtraction command, ContactId contactId, Merge merge, Instant now) {
        return new ExtractionRecorded(
                command.inquiryId(),
                contactId,
                command.extraction(),
                command.extractor(),
                merge.values(),
                merge.taken(),
                now,
                command.origin(),
                merge.beneath(),
                merge.contested());
    }

    static ExtractionFailed failed(RecordExtractionFailure command, ContactId contactId, Instant now) {
        return new ExtractionFailed(
                command.inquiryId(),
                contactId,
                command.extraction(),
                command.extractor(),
                command.code(),
                now,
                command.attempt(),
                command.kind(),
                command.retryAt());
    }

    static ExtractionFailed parked(InquiryId inquiryId, ContactId contactId, int extraction, Instant now) {
        return new ExtractionFailed(inquiryId, contactId, extraction, "none", ExtractionFailed.TOO_OLD, now);
    }

    static InquiryReminded reminded(
            RemindInquiry command, ContactId contactId, FollowUp followUp, List<InquiryField> missing, Instant now) {
        return new InquiryReminded(
                command.inquiryId(), contactId, command.upTo(), now, followUp.silentSince(), missing);
    }

    static InquiryWentStale wentStale(
            MarkStale command, ContactId contactId, FollowUp followUp, List<InquiryField> missing, Instant now) {
        return new InquiryWentStale(
                command.inquiryId(), contactId, command.upTo(), now, followUp.silentSince(), missing);
    }

    static InquiryClosed stale(CloseStale command, ContactId contactId, Instant now) {
        return new InquiryClosed(command.inquiryId(), contactId, CloseReason.STALE.label(), now);
    }
}
