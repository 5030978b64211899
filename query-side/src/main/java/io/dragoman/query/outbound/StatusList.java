package io.dragoman.query.outbound;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.KeyedHash;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Delivery records, newest first. They are written in the timeline's group: a message and what was reported of it are read together. */
public final class StatusList implements ReadModel {

    public static final String GROUP = "timeline";

    private final StoredCollection statuses;
    private final StatusListProjection projection;
    private final StatusQueries queries;

    public StatusList(MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions, KeyedHash hash) {
        statuses = StoredCollection.of(
                database,
                "statuses",
                2,
                StoredCollection.index("position", "tenant"),
                StoredCollection.index("parked", "tenant", "known"));
        projection = new StatusListProjection(statuses, writes, hash);
        queries = new StatusQueries(statuses.documents(), positions);
    }

    /** The records, for screens that show messages. */
    public DeliveryRecords records() {
        return new DeliveryRecords(statuses.documents());
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(statuses);
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
