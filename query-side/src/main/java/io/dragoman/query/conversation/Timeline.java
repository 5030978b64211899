package io.dragoman.query.conversation;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.KeyedHash;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.outbound.DeliveryRecords;
import io.dragoman.query.outbound.StatusList;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.ReadModel;
import io.dragoman.query.platform.StoredCollection;
import java.util.List;

/** Messages in order, and the conversations they make. */
public final class Timeline implements ReadModel {

    public static final String GROUP = StatusList.GROUP;

    private final StoredCollection messages;
    private final StoredCollection conversations;
    private final StoredCollection closings;
    private final List<Object> projections;
    private final List<Object> queries;
    private final MessageRows rows;

    public Timeline(
            MongoDatabase database,
            ProjectionWrites writes,
            ProjectionPositions positions,
            ContactList contacts,
            StatusList statuses,
            KeyedHash hash) {
        messages = StoredCollection.of(
                database,
                "messages",
                5,
                StoredCollection.index("order", "tenant"),
                StoredCollection.index("order", "tenant", "contact"),
                StoredCollection.index("order", "tenant", Threads.THREAD),
                StoredCollection.index("order", "tenant", "direction"),
                StoredCollection.index("order", "tenant", "kind"),
                StoredCollection.index("order", "tenant", "target"),
                StoredCollection.index("order", "tenant", MessageStatuses.STATUS),
                StoredCollection.index("order", "tenant", "conversation"),
                StoredCollection.index("order", "tenant", "inquiry"),
                StoredCollection.index(UnreadCounts.WANTS_READER, "tenant", "conversation"));
        conversations = StoredCollection.of(
                database,
                "conversations",
                5,
                StoredCollection.index("order", "tenant"),
                StoredCollection.index("order", "tenant", "contact"),
                StoredCollection.index("order", "tenant", "integration"),
                StoredCollection.index("order", "tenant", "channels"),
                StoredCollection.index("order", "tenant", UnreadCounts.WAITING),
                StoredCollection.index("order", "tenant", ClosingProjection.CLOSED),
                StoredCollection.index(UnreadCounts.COUNT, "tenant"));
        closings = StoredCollection.of(
                database, "closings", 1, StoredCollection.index(ClosingProjection.PART_OF, "tenant"));
        DeliveryRecords records = statuses.records();
        projections = List.of(
                new TimelineProjection(
                        messages,
                        writes,
                        new MessageStatuses(messages, records, writes),
                        new Threads(messages, writes),
                        hash),
                new ConversationListProjection(
                        conversations, writes, new UnreadCounts(conversations, messages, writes)),
                new ClosingProjection(closings, writes, new ClosedConversations(closings, conversations, writes)));
        MessagePreviews previews = new MessagePreviews(messages.documents(), contacts.names());
        contacts.showMessages(new MessagesOfContacts(conversations.documents(), previews));
        rows = new MessageRows(messages.documents(), conversations.documents(), records, contacts.names());
        queries = List.of(
                new ConversationQueries(
                        conversations.documents(),
                        new ConversationRows(contacts.names(), previews),
                        contacts.groups(),
                        positions),
                new MessageQueries(messages.documents(), rows, contacts.groups(), positions),
                new StatsQueries(messages.documents(), conversations.documents(), contacts, positions));
    }

    /** Pages of messages. */
    public MessagePages pages() {
        return new MessagePages(messages.documents(), rows);
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
        return List.of(messages, conversations, closings);
    }

    @Override
    public List<Object> eventHandlers() {
        return projections;
    }

    @Override
    public List<Object> queryHandlers() {
        return queries;
    }
}
