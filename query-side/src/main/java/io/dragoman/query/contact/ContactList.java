package io.dragoman.query.contact;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Contacts, newest first. */
public final class ContactList implements ReadModel {

    public static final String GROUP = "contact-list";

    private final StoredCollection contacts;
    private final ContactListProjection projection;
    private final ContactQueries queries;

    public ContactList(MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions) {
        contacts = StoredCollection.of(database, "contacts", 1, StoredCollection.index("order", "tenant"));
        projection = new ContactListProjection(contacts, writes);
        queries = new ContactQueries(contacts.documents(), positions);
    }

    /** The names of contacts, for screens that show them beside something else. */
    public ContactNames names() {
        return new ContactNames(contacts.documents());
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(contacts);
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
