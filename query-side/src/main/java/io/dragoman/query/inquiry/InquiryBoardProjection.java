package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.Stage;
import io.dragoman.query.conversation.NewestMessage;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps one document per inquiry, written by the inquiry's own events alone. */
@ProcessingGroup(Board.GROUP)
final class InquiryBoardProjection {

    private static final String SOURCE = "inquiry";

    private final StoredCollection inquiries;
    private final ProjectionWrites writes;

    InquiryBoardProjection(StoredCollection inquiries, ProjectionWrites writes) {
        this.inquiries = inquiries;
        this.writes = writes;
    }

    @EventHandler
    void on(InquiryOpened event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set("contact", event.contactId().value())
                .set("source", event.source().name())
                .set("status", event.status().word())
                .set("stage", Stage.OPEN.name())
                .set("openedAt", event.openedAt());
    }

    @EventHandler
    void on(MessageLinked event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        NewestMessage message =
                new NewestMessage(event.effectiveAt(), event.position(), event.source(), event.messageId());
        update(event, sequence, at, token).max("last", message.key());
    }

    @EventHandler
    void on(ExtractionRequested event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set(
                        "extractions." + event.extraction(),
                        InquiryDocument.extraction(ExtractionState.PENDING, null, event.requestedAt(), null));
    }

    /** A field may have been read more than once: the value taken is the last one of the field. */
    @EventHandler
    void on(ExtractionRecorded event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        DocumentUpdate update = update(event, sequence, at, token)
                .set(
                        "extractions." + event.extraction(),
                        InquiryDocument.extraction(ExtractionState.DONE, event.extractor(), event.recordedAt(), null));
        for (ExtractedValue value : event.values()) {
            if (event.taken().contains(value.field())) {
                update.set("fields." + value.field().label(), InquiryDocument.field(value, event));
            }
        }
    }

    @EventHandler
    void on(ExtractionFailed event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set(
                        "extractions." + event.extraction(),
                        InquiryDocument.extraction(
                                ExtractionState.FAILED, event.extractor(), event.failedAt(), event.code()));
    }

    @EventHandler
    void on(InquiryStatusChanged event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token)
                .set("status", event.status().word())
                .set(
                        "missing",
                        event.missing().stream().map(InquiryField::label).toList());
    }

    @EventHandler
    void on(InquiryClosed event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        update(event, sequence, at, token).set("stage", Stage.CLOSED.name());
    }

    @ResetHandler
    void forgetEverything() {
        inquiries.wipe();
    }

    private DocumentUpdate update(InquiryEvent event, long sequence, Instant at, TrackingToken token) {
        BatchChanges.add(SOURCE, event.inquiryId(), token.position().orElse(0));
        return writes.guarded(inquiries.name(), event.inquiryId(), SOURCE, sequence)
                .set("updatedAt", at);
    }
}
