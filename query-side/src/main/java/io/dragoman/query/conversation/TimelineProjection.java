package io.dragoman.query.conversation;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps one document per message; a message knows the inquiry that it was linked to. */
@ProcessingGroup(Timeline.GROUP)
final class TimelineProjection {

    static final String CHANGE = "message";

    private final StoredCollection messages;
    private final ProjectionWrites writes;
    private final MessageStatuses statuses;
    private final Threads threads;
    private final KeyedHash hash;

    TimelineProjection(
            StoredCollection messages,
            ProjectionWrites writes,
            MessageStatuses statuses,
            Threads threads,
            KeyedHash hash) {
        this.messages = messages;
        this.writes = writes;
        this.statuses = statuses;
        this.threads = threads;
        this.hash = hash;
    }

    @EventHandler
    void on(MessageReceived event, @SequenceNumber long sequence, TrackingToken token) {
        long position = token.position().orElse(0);
        BatchChanges.add(CHANGE, event.messageId(), position);
        DocumentUpdate update = writes.guarded(messages.name(), event.messageId(), "message", sequence)
                .set("order", SortKey.of(event.effectiveAt(), position))
                .set("occurredAt", event.occurredAt())
                .set("receivedAt", event.receivedAt())
                .set("clockAhead", event.clockAhead())
                .set(UnreadCounts.WANTS_READER, event.wantsReader() ? position : null);
        setPlace(update, event);
        setContent(update, event.content());
        if (event.replyTo() != null) {
            threads.touched(event.messageId(), position);
        }
        if (event.direction() == Direction.ECHO) {
            StatusId record = StatusId.of(hash, event.integrationId(), event.providerMessageId());
            update.set("record", record.value());
            statuses.touched(record, position);
        }
    }

    @EventHandler
    void on(StatusReported event, TrackingToken token) {
        statuses.touched(event.statusId(), token.position().orElse(0));
    }

    @EventHandler
    void on(MessageLinked event, @SequenceNumber long sequence, TrackingToken token) {
        BatchChanges.add(CHANGE, event.messageId(), token.position().orElse(0));
        writes.guarded(messages.name(), event.messageId(), "inquiry", sequence)
                .set("inquiry", event.inquiryId().value());
    }

    @ResetHandler
    void forgetEverything() {
        messages.wipe();
    }

    private static void setPlace(DocumentUpdate update, MessageReceived event) {
        update.set("conversation", event.conversationId().value())
                .set("contact", event.contactId().value())
                .set("author", event.author() == null ? null : event.author().value())
                .set("integration", event.integrationId().value())
                .set("provider", event.provider().path())
                .set("channel", event.channel().name())
                .set("direction", event.direction().name())
                .set("external", event.providerMessageId())
                .set("replyTo", event.replyTo() == null ? null : event.replyTo().value())
                .set("target", event.target() == null ? null : event.target().value());
    }

    private static void setContent(DocumentUpdate update, MessageContent content) {
        update.set("kind", content.kind().name())
                .set("text", content.text())
                .set("media", media(content.media()))
                .set("raw", content.raw())
                .set("forwarded", content.forwarded())
                .set("details", content.details());
    }

    private static @Nullable Document media(MessageContent.@Nullable Media media) {
        return media == null
                ? null
                : new Document("mimeType", media.mimeType())
                        .append("fileName", media.fileName())
                        .append("reference", media.reference())
                        .append("sizeBytes", media.sizeBytes());
    }
}
