package io.dragoman.query.conversation;

import com.mongodb.client.MongoDatabase;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Messages in order, and the conversations they make. */
public final class Timeline implements ReadModel {

    public static final String GROUP = "timeline";

    private final StoredCollection messages;
    private final StoredCollection conversations;
    private final List<Object> projections;
    private final ConversationQueries queries;

    public Timeline(
            MongoDatabase database, ProjectionWrites writes, ProjectionPositions positions, ContactList contacts) {
        messages = StoredCollection.of(
                database,
                "messages",
                2,
                StoredCollection.index("order", "tenant", "conversation"),
                StoredCollection.index("order", "tenant", "inquiry"),
                StoredCollection.index(UnreadCounts.WANTS_READER, "tenant", "conversation"));
        conversations = StoredCollection.of(
                database,
                "conversations",
                2,
                StoredCollection.index("order", "tenant"),
                StoredCollection.index("order", "tenant", "contact"),
                StoredCollection.index("order", "tenant", UnreadCounts.WAITING));
        projections = List.of(
                new TimelineProjection(messages, writes),
                new ConversationListProjection(conversations, writes, new UnreadCounts(conversations, messages)));
        contacts.countUnread(new UnreadOfContacts(conversations.documents()));
        ConversationRows rows = new ConversationRows(contacts.names(), words());
        queries = new ConversationQueries(conversations.documents(), rows, pages(), contacts.groups(), positions);
    }

    /** Pages of messages. */
    public MessagePages pages() {
        return new MessagePages(messages.documents());
    }

    /** The words of messages, for screens that show them beside something else. */
    public MessageWords words() {
        return new MessageWords(messages.documents());
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<StoredCollection> collections() {
        return List.of(messages, conversations);
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
