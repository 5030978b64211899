package io.dragoman.command.inquiry;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.command.platform.Given.minutesAfterNoon;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.LinkOwnMessage;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Inquiries of one contact. Message n was received at position n and takes effect n minutes after noon. */
final class InquiryMother {

    static final InquiryId INQUIRY = InquiryId.of(ADA, 1);
    static final String EXTRACTOR = "local/1";

    private InquiryMother() {}

    static InquiryOpened opened() {
        return new InquiryOpened(INQUIRY, ADA, 1, Channel.WHATSAPP, InquiryStatus.NEW_WHATSAPP, NOW);
    }

    static LinkMessage link(int message) {
        return link(message, true);
    }

    static LinkMessage link(int message, boolean words) {
        return new LinkMessage(
                INQUIRY, ADA, 1, id(message), Channel.WHATSAPP, message, minutesAfterNoon(message), words);
    }

    static MessageLinked linked(int message) {
        return linked(message, true);
    }

    static MessageLinked linked(int message, boolean words) {
        return new MessageLinked(
                INQUIRY, ADA, id(message), Channel.WHATSAPP, message, minutesAfterNoon(message), words);
    }

    static LinkOwnMessage linkOwn(int message) {
        return new LinkOwnMessage(INQUIRY, ADA, id(message), Channel.WHATSAPP, message, minutesAfterNoon(message));
    }

    static MessageLinked linkedOwn(int message) {
        return new MessageLinked(
                INQUIRY, ADA, id(message), Channel.WHATSAPP, message, minutesAfterNoon(message), false, Direction.ECHO);
    }

    static ExtractionRequested requested(int extraction, int... messages) {
        return new ExtractionRequested(
                INQUIRY,
                ADA,
                extraction,
                IntStream.of(messages).mapToObj(InquiryMother::id).toList(),
                NOW);
    }

    static RecordExtraction record(int extraction, ExtractedValue... values) {
        return new RecordExtraction(INQUIRY, extraction, EXTRACTOR, List.of(values));
    }

    static ExtractionRecorded recorded(int extraction, List<InquiryField> taken, ExtractedValue... values) {
        return new ExtractionRecorded(INQUIRY, ADA, extraction, EXTRACTOR, List.of(values), taken, NOW);
    }

    /** Every value is taken. */
    static ExtractionRecorded taken(int extraction, ExtractedValue... values) {
        return recorded(
                extraction,
                Arrays.stream(values)
                        .map(ExtractedValue::field)
                        .distinct()
                        .sorted()
                        .toList(),
                values);
    }

    static InquiryStatusChanged incomplete(InquiryField... missing) {
        return new InquiryStatusChanged(INQUIRY, InquiryStatus.INCOMPLETE, List.of(missing), "essential/1", NOW);
    }

    static InquiryStatusChanged complete() {
        return new InquiryStatusChanged(INQUIRY, InquiryStatus.COMPLETE, List.of(), "essential/1", NOW);
    }

    static InquiryStatusChanged processing() {
        return status(InquiryStatus.PROCESSING);
    }

    /** What the reading of words says of an inquiry that has not been judged. */
    static InquiryStatusChanged status(InquiryStatus status, InquiryField... missing) {
        return new InquiryStatusChanged(INQUIRY, status, List.of(missing), "reading/1", NOW);
    }

    static InquiryStatusChanged byHand(InquiryField... missing) {
        return new InquiryStatusChanged(
                INQUIRY, InquiryStatus.MANUALLY_CORRECTED, List.of(missing), "essential/1", NOW);
    }

    static FieldValue entered(InquiryField field, @Nullable String value) {
        return new FieldValue(field, value);
    }

    static CorrectFields correct(FieldValue... values) {
        return new CorrectFields(INQUIRY, null, List.of(values));
    }

    static FieldsCorrected corrected(int correction, FieldValue... values) {
        return new FieldsCorrected(INQUIRY, ADA, correction, List.of(values), NOW);
    }

    static CorrectionUndone undone(int correction, FieldValue... values) {
        return new CorrectionUndone(INQUIRY, ADA, correction, List.of(values), NOW);
    }

    /** An extraction against which a correction stands, or an earlier value. */
    static ExtractionRecorded recorded(
            int extraction, List<InquiryField> beneath, List<InquiryField> contested, ExtractedValue... values) {
        return new ExtractionRecorded(
                INQUIRY, ADA, extraction, EXTRACTOR, List.of(values), List.of(), NOW, null, beneath, contested);
    }

    static InquiryClosed closed() {
        return new InquiryClosed(INQUIRY, ADA, "booked elsewhere", NOW);
    }

    static ExtractedValue said(InquiryField field, String value, int message) {
        return new ExtractedValue(field, value, 0.9, id(message), value, null);
    }

    static ExtractedValue derived(InquiryField field, String value, int message) {
        return new ExtractedValue(field, value, 0.6, id(message), value, "derived from the number of nights");
    }

    /** Everything an inquiry needs, read in one message. */
    static ExtractedValue[] essentials(int message) {
        return new ExtractedValue[] {
            said(InquiryField.FIRST_NAME, "Ada", message),
            said(InquiryField.LAST_NAME, "Lovelace", message),
            said(InquiryField.TRAVEL_START_DATE, "2030-06-01", message),
            said(InquiryField.TRAVEL_END_DATE, "2030-06-14", message),
            said(InquiryField.TRIP_COST, "4200.50 USD", message)
        };
    }

    static MessageId id(int message) {
        return MessageId.of("t1", "m" + message);
    }
}
