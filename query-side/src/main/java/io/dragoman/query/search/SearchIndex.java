package io.dragoman.query.search;

import com.mongodb.client.MongoDatabase;
import io.dragoman.contact.ContactId;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.conversation.MessageWords;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.List;

/** What words and numbers are found in. */
public final class SearchIndex implements ReadModel {

    public static final String GROUP = "search";

    private final StoredCollection things;
    private final SearchProjection projection;
    private final SearchQueries queries;

    public SearchIndex(
            MongoDatabase database,
            ProjectionWrites writes,
            ProjectionPositions positions,
            ContactNames names,
            MessageWords words) {
        things = StoredCollection.of(
                database,
                "search",
                2,
                StoredCollection.index("order", "tenant", "kind", "keys"),
                StoredCollection.index("order", "tenant", "target"),
                StoredCollection.index("order", "tenant", "kind", "contact"),
                StoredCollection.index("contact", "tenant"));
        projection = new SearchProjection(things, writes, new TakenBack(things, writes));
        queries = new SearchQueries(found(), new Hits(names, words), positions);
    }

    /** Looks things up. */
    public Found found() {
        return new Found(things.documents());
    }

    /** Takes away all that was known of a contact. */
    public void forget(ContactId contact) {
        things.documents().deleteMany(Where.tenant(contact.tenant()).is("contact", contact.value()));
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(things);
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
