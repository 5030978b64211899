package io.dragoman.query.outbound;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/**
 * Keeps one document per delivery record; a record's place in the list is that of its first report. Reports and the message they speak of
 * find each other here, whichever comes first.
 */
@ProcessingGroup(StatusList.GROUP)
final class StatusListProjection {

    private final StoredCollection statuses;
    private final ProjectionWrites writes;
    private final KeyedHash hash;

    StatusListProjection(StoredCollection statuses, ProjectionWrites writes, KeyedHash hash) {
        this.statuses = statuses;
        this.writes = writes;
        this.hash = hash;
    }

    @EventHandler
    void on(StatusReported event, @SequenceNumber long sequence, TrackingToken token) {
        long position = token.position().orElse(0);
        BatchChanges.add("status", event.statusId(), position);
        Document report = new Document("status", event.status().name())
                .append("at", event.occurredAt())
                .append("errorCode", event.errorCode())
                .append("errorTitle", event.errorTitle());
        writes.guarded(statuses.name(), event.statusId(), "status", sequence)
                .set("integration", event.integrationId().value())
                .set("provider", event.provider().path())
                .min("position", position)
                .min("parked", SortKey.of(event.receivedAt(), position))
                .set("reports." + sequence, report);
        writes.commuting(statuses.name(), event.statusId()).max("known", false);
    }

    /** Only what left the house has a delivery; what customers write is never reported on. */
    @EventHandler
    void on(MessageReceived event) {
        if (event.direction() == Direction.ECHO) {
            writes.commuting(statuses.name(), StatusId.of(hash, event.integrationId(), event.providerMessageId()))
                    .set("message", event.messageId().value())
                    .max("known", true);
        }
    }

    @ResetHandler
    void forgetEverything() {
        statuses.wipe();
    }
}
