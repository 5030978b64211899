package io.dragoman.query.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.Stage;
import io.dragoman.platform.Meta;
import io.dragoman.query.conversation.NewestMessage;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps one document per inquiry, written by the inquiry's own events alone. */
@ProcessingGroup(Board.GROUP)
final class InquiryBoardProjection {

    private static final String SOURCE = "inquiry";
    private static final String EXTRACTIONS = "extractions.";
    private static final String ASKED = "asked.";
    private static final String FOLLOW_UP = "followUp";
    private static final String AWAKE = "";

    private final StoredCollection inquiries;
    private final ProjectionWrites writes;
    private final Consequences consequences;

    InquiryBoardProjection(StoredCollection inquiries, ProjectionWrites writes, Consequences consequences) {
        this.inquiries = inquiries;
        this.writes = writes;
        this.consequences = consequences;
    }

    @EventHandler
    void on(InquiryOpened event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set("contact", event.contactId().value())
                .set("source", event.source().name())
                .set("status", event.status().word())
                .set("stage", Stage.OPEN.name())
                .set("version", sequence)
                .set("openedAt", event.openedAt())
                .set(
                        BoardFilter.OPENED,
                        SortKey.of(event.openedAt(), event.inquiryId().local()));
    }

    /** What waits for an answer comes first: our own words end a silence, and move no inquiry up. */
    @EventHandler
    void on(MessageLinked event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        DocumentUpdate update = update(event, sequence, at, token).set(FOLLOW_UP, AWAKE);
        if (!event.own()) {
            NewestMessage message =
                    new NewestMessage(event.effectiveAt(), event.position(), event.source(), event.messageId());
            update.max("last", message.key())
                    .addToSet("channels", event.source().name());
        }
    }

    @EventHandler
    void on(ExtractionRequested event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set(
                        EXTRACTIONS + event.extraction(),
                        ExtractionDocument.of(ExtractionState.PENDING, event.requestedAt()))
                .set(
                        ASKED + event.extraction(),
                        event.messages().stream().map(MessageId::local).toList());
    }

    @EventHandler
    void on(ExtractionRetried event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set(
                        EXTRACTIONS + event.extraction(),
                        ExtractionDocument.of(ExtractionState.PENDING, event.retriedAt())
                                .append("attempt", event.attempt()));
    }

    /** A field may have been read more than once: the value meant is the last one of the field. */
    @EventHandler
    void on(ExtractionRecorded event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        DocumentUpdate update =
                update(event, sequence, at, token).set(EXTRACTIONS + event.extraction(), ExtractionDocument.of(event));
        for (ExtractedValue value : event.values()) {
            InquiryField field = value.field();
            if (event.taken().contains(field) || isIn(event.beneath(), field)) {
                update.set("readings." + field.label(), InquiryDocument.reading(value, event));
            }
            if (isIn(event.contested(), field)) {
                update.set(
                        "conflicts." + event.extraction() + '-' + field.label(),
                        InquiryDocument.reading(value, event)
                                .append("field", field.label())
                                .append("sequence", sequence));
            }
        }
        if (!event.taken().isEmpty()) {
            event.taken().forEach(field -> update.set("settled." + field.label(), sequence));
            update.set("version", sequence);
            consequences.follow(event, token);
        }
    }

    private static boolean isIn(@Nullable List<InquiryField> fields, InquiryField field) {
        return fields != null && fields.contains(field);
    }

    @EventHandler
    void on(ExtractionFailed event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token).set(EXTRACTIONS + event.extraction(), ExtractionDocument.of(event));
    }

    @EventHandler
    void on(
            FieldsCorrected event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        DocumentUpdate update = update(event, sequence, at, token)
                .set("corrections." + event.correction(), InquiryDocument.correction(event, actor))
                .set("version", sequence);
        event.values().forEach(value -> update.set("settled." + value.field().label(), sequence));
        consequences.follow(event, token);
    }

    @EventHandler
    void on(
            CorrectionUndone event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        update(event, sequence, at, token)
                .set("undone." + event.correction(), new Document("at", event.undoneAt()).append("by", actor))
                .set("version", sequence);
        consequences.follow(event, token);
    }

    @EventHandler
    void on(InquiryStatusChanged event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        DocumentUpdate update = update(event, sequence, at, token)
                .set("status", event.status().word())
                .set(
                        "missing",
                        event.missing().stream().map(InquiryField::label).toList());
        if (event.lacksNothing()) {
            update.set(FOLLOW_UP, AWAKE);
        }
    }

    @EventHandler
    void on(InquiryReminded event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token).set(FOLLOW_UP, "reminded");
    }

    @EventHandler
    void on(InquiryWentStale event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token).set(FOLLOW_UP, "stale");
    }

    @EventHandler
    void on(InquiryClosed event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set("stage", Stage.CLOSED.name())
                .set("closedFor", event.reason())
                .set("version", sequence);
        consequences.follow(event, token);
    }

    @ResetHandler
    void forgetEverything() {
        inquiries.wipe();
        consequences.forget();
    }

    private DocumentUpdate update(InquiryEvent event, long sequence, Instant at, TrackingToken token) {
        BatchChanges.add(SOURCE, event.inquiryId(), token.position().orElse(0));
        return writes.guarded(inquiries.name(), event.inquiryId(), SOURCE, sequence)
                .set("updatedAt", at);
    }
}
