package io.dragoman.query.webhook;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.platform.ChangeBuffer;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Deliveries, newest first, and what became of them. */
public final class WebhookJournal implements ReadModel {

    public static final String GROUP = "webhook-journal";

    private final StoredCollection deliveries;
    private final WebhookJournalProjection projection;
    private final WebhookQueries queries;

    /**
     * A journal.
     *
     * @param worked up to where the intake has worked deliveries
     * @param received a delivery as the history has it
     * @param contacts whose numbers rows show
     */
    public WebhookJournal(
            MongoDatabase database,
            ProjectionWrites writes,
            ProjectionPositions positions,
            ChangeBuffer changes,
            LongSupplier worked,
            HistoryPosition history,
            Function<DeliveryId, Optional<WebhookReceived>> received,
            ContactNames contacts) {
        deliveries = StoredCollection.of(
                database,
                "deliveries",
                3,
                StoredCollection.index("position", "tenant"),
                StoredCollection.index("position", "tenant", "integration"),
                StoredCollection.index("position", "tenant", "failing"),
                StoredCollection.index("position", "tenant", "effective"),
                StoredCollection.index("position", "tenant", "lost"),
                StoredCollection.index("due", "tenant"));
        IntakeProgress progress = new IntakeProgress(
                worked,
                history,
                () -> positions.position(GROUP),
                delivery -> changes.tell(WebhookJournalProjection.CHANGE, delivery));
        positions.whenReached(progress::look);
        projection = new WebhookJournalProjection(deliveries, writes, progress);
        queries = new WebhookQueries(deliveries.documents(), progress, received, contacts, positions);
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(deliveries);
    }

    @Override
    public List<Object> eventHandlers() {
        return List.of(projection);
    }

    @Override
    public List<Object> queryHandlers() {
        return List.of(queries);
    }
}
