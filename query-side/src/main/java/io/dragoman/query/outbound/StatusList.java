package io.dragoman.query.outbound;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Delivery records, newest first. */
public final class StatusList implements ReadModel {

    public static final String GROUP = "message-status";

    private final StoredCollection statuses;
    private final StatusListProjection projection;
    private final StatusQueries queries;

    public StatusList(MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions) {
        statuses = StoredCollection.of(database, "statuses", 1, StoredCollection.index("position", "tenant"));
        projection = new StatusListProjection(statuses, writes);
        queries = new StatusQueries(statuses.documents(), positions);
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
