package io.dragoman.query.contact;

import static io.dragoman.query.platform.StoredCollection.index;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Contacts, what happened to them, and which of them may be one person. */
public final class ContactList implements ReadModel {

    public static final String GROUP = "contact-list";

    private final StoredCollection contacts;
    private final StoredCollection history;
    private final StoredCollection keys;
    private final List<Object> projections;
    private final ContactQueries queries;
    private final ContactGroups groups;
    private volatile @Nullable ContactMessages unread;

    public ContactList(MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions) {
        contacts = StoredCollection.of(
                database,
                "contacts",
                3,
                index("order", "tenant"),
                index("activity", "tenant"),
                index("nameKey", "tenant"),
                index("mergedInto", "tenant"),
                index("activity", "tenant", "pinned"),
                index("activity", "tenant", "blocked"),
                index("activity", "tenant", "closed"),
                index("activity", "tenant", "tags"),
                index("activity", "tenant", "channels"),
                index("order", "tenant", "channels"),
                index("nameKey", "tenant", "channels"),
                index("mergedInto", "tenant", "channels"),
                index("updatedAt", "tenant"));
        history = StoredCollection.of(database, "contact_changes", 1, index("order", "tenant", "contact"));
        keys = StoredCollection.of(database, "contact_duplicates", 1, index("order", "tenant", "several"));
        projections = List.of(
                new ContactListProjection(contacts, writes),
                new ContactActivityProjection(contacts, writes),
                new ContactHistoryProjection(history, writes),
                new DuplicateProjection(keys, writes));
        groups = new ContactGroups(contacts.documents());
        ContactRows rows = new ContactRows(groups, this::unread);
        queries = new ContactQueries(
                contacts.documents(), keys.documents(), history.documents(), rows, this::unread, positions);
    }

    /** The names of contacts, for screens that show them beside something else. */
    public ContactNames names() {
        return new ContactNames(contacts.documents(), groups);
    }

    /** How many contacts are shown; those that are part of another one are not. */
    public long count(String tenant) {
        return contacts.documents().countDocuments(Where.tenant(tenant).atLeast("order", ""))
                - contacts.documents().countDocuments(Where.tenant(tenant).atLeast("mergedInto", ""));
    }

    /** Which contacts are shown as one. */
    public ContactGroups groups() {
        return groups;
    }

    /** Tells where the messages of contacts are known; that read model needs this one first. */
    public void showMessages(ContactMessages counted) {
        unread = counted;
    }

    private ContactMessages unread() {
        return Objects.requireNonNull(unread, "nobody knows the messages of contacts");
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(contacts, history, keys);
    }

    @Override
    public List<Object> eventHandlers() {
        return projections;
    }

    @Override
    public List<Object> queryHandlers() {
        return List.of(queries);
    }
}
