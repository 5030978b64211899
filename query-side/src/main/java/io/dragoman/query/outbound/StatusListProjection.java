package io.dragoman.query.outbound;

import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/** Keeps one document per delivery record; a record's place in the list is that of its first report. */
@ProcessingGroup(StatusList.GROUP)
final class StatusListProjection {

    private final StoredCollection statuses;
    private final ProjectionWrites writes;

    StatusListProjection(StoredCollection statuses, ProjectionWrites writes) {
        this.statuses = statuses;
        this.writes = writes;
    }

    @EventHandler
    void on(StatusReported event, @SequenceNumber long sequence, TrackingToken token) {
        long position = token.position().orElse(0);
        BatchChanges.add("status", event.statusId(), position);
        Document report = new Document("at", event.occurredAt()).append("errorCode", event.errorCode());
        writes.guarded(statuses.name(), event.statusId(), "status", sequence)
                .set("integration", event.integrationId().value())
                .set("provider", event.provider().path())
                .min("position", position)
                .set("reports." + event.status().name(), report);
    }

    @ResetHandler
    void forgetEverything() {
        statuses.wipe();
    }
}
