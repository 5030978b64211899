package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.conversation.ConversationQuery.GetStats;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageStats;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.platform.Answer;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Counts what there is; indexes know most of it, so that it may be asked every few seconds. */
final class StatsQueries {

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> conversations;
    private final ContactList contacts;
    private final ProjectionPositions positions;

    StatsQueries(
            MongoCollection<Document> messages,
            MongoCollection<Document> conversations,
            ContactList contacts,
            ProjectionPositions positions) {
        this.messages = messages;
        this.conversations = conversations;
        this.contacts = contacts;
        this.positions = positions;
    }

    @QueryHandler
    Answer<MessageStats> handle(GetStats query) {
        long position = positions.await(
                List.of(Timeline.GROUP, ContactList.GROUP), query.scope().minPosition());
        String tenant = query.scope().tenant();
        Where waiting = Where.tenant(tenant).is(UnreadCounts.WAITING, true);
        long inbound = messages(Where.tenant(tenant).is("direction", Direction.INBOUND.name()));
        long outbound = messages(Where.tenant(tenant).is("direction", Direction.ECHO.name()));
        return new Answer<>(
                new MessageStats(
                        inbound + outbound,
                        inbound,
                        outbound,
                        byStatus(tenant),
                        unread(waiting),
                        conversations.countDocuments(waiting),
                        conversations.countDocuments(Where.tenant(tenant).atLeast("order", "")),
                        contacts.count(tenant)),
                position);
    }

    private Map<DeliveryStatus, Long> byStatus(String tenant) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, messages(Where.tenant(tenant).is(MessageStatuses.STATUS, status.name())));
        }
        return counts;
    }

    private long messages(Where which) {
        return messages.countDocuments(which.atLeast("order", ""));
    }

    private long unread(Where waiting) {
        long unread = 0;
        for (Document conversation : conversations.find(waiting).projection(Projections.include(UnreadCounts.COUNT))) {
            unread += conversation.get(UnreadCounts.COUNT, 0L);
        }
        return unread;
    }
}
