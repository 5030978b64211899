package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
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
import org.jspecify.annotations.Nullable;

/**
 * Counts what there is. It may be asked every few seconds: indexes tell the counts, and what is unread is summed up by how many conversations
 * have how much of it, so that nothing here costs more for each message, conversation or contact.
 */
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
                        unread(tenant),
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

    /** From one count that occurs to the next greater one; a thousand conversations with one message each are one step. */
    private long unread(String tenant) {
        long sum = 0;
        @Nullable Document next = above(tenant, 0);
        while (next != null) {
            long count = next.getLong(UnreadCounts.COUNT);
            sum += count * conversations.countDocuments(Where.tenant(tenant).is(UnreadCounts.COUNT, count));
            next = above(tenant, count);
        }
        return sum;
    }

    private @Nullable Document above(String tenant, long count) {
        return conversations
                .find(Where.tenant(tenant).above(UnreadCounts.COUNT, count))
                .sort(Sorts.ascending(UnreadCounts.COUNT))
                .projection(Projections.include(UnreadCounts.COUNT))
                .first();
    }
}
