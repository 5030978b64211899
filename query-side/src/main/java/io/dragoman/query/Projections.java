package io.dragoman.query;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.inquiry.Board;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All read models, for whoever assembles a process. */
public final class Projections {

    private final List<ReadModel> models;

    /**
     * Read models kept in {@code database}, whose readers wait for {@code positions}.
     */
    public Projections(MongoDatabase database, ProjectionPositions positions) {
        ProjectionWrites writes = new ProjectionWrites(database);
        ContactList contacts = new ContactList(database, writes, positions);
        Timeline timeline = new Timeline(database, writes, positions, contacts);
        models = List.of(new Board(database, writes, positions, contacts, timeline), timeline, contacts);
    }

    /** The processing groups; also those whose changes a {@code ChangeBuffer} waits for. */
    public List<String> groups() {
        return models.stream().map(ReadModel::group).toList();
    }

    /** Axon's event handlers by processing group. */
    public Map<String, List<Object>> eventHandlers() {
        Map<String, List<Object>> handlers = new LinkedHashMap<>();
        models.forEach(model -> handlers.computeIfAbsent(model.group(), group -> new ArrayList<>())
                .addAll(model.eventHandlers()));
        return handlers;
    }

    /** Axon's query handlers. */
    public List<Object> queryHandlers() {
        return models.stream().flatMap(model -> model.queryHandlers().stream()).toList();
    }

    /** Makes the indexes that do not exist yet; call it before the processors start. */
    public void ensureIndexes() {
        collections().forEach(StoredCollection::ensureIndexes);
    }

    /** Forgets everything, to be derived again; the groups' tokens must be dropped with it. */
    public void dropAll() {
        collections().forEach(StoredCollection::wipe);
    }

    private List<StoredCollection> collections() {
        return models.stream().flatMap(model -> model.collections().stream()).toList();
    }
}
