package io.dragoman.query.integration;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Connected accounts, by id. */
public final class IntegrationList implements ReadModel {

    public static final String GROUP = "integration-list";

    private final StoredCollection integrations;
    private final IntegrationListProjection projection;
    private final IntegrationQueries queries;

    public IntegrationList(MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions) {
        integrations =
                StoredCollection.of(database, "integrations", 2, StoredCollection.index("_id", "tenant", "connected"));
        projection = new IntegrationListProjection(integrations, writes);
        queries = new IntegrationQueries(integrations.documents(), positions);
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(integrations);
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
