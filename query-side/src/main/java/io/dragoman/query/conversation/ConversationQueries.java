package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.contact.ContactGroups;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about conversations. */
final class ConversationQueries {

    private final MongoCollection<Document> conversations;
    private final ConversationRows rows;
    private final ContactGroups groups;
    private final ProjectionPositions positions;
    private final Listing newestInboundFirst;

    ConversationQueries(
            MongoCollection<Document> conversations,
            ConversationRows rows,
            ContactGroups groups,
            ProjectionPositions positions) {
        this.conversations = conversations;
        this.rows = rows;
        this.groups = groups;
        this.positions = positions;
        this.newestInboundFirst = Listing.descending(conversations, "conversations", "order");
    }

    @QueryHandler
    Page<ConversationView> handle(FindConversations query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        Slice slice = newestInboundFirst.read(where(tenant, query.filter()), query.page());
        return new Page<>(rows.of(tenant, slice.documents()), slice.next(), position);
    }

    @QueryHandler
    Answer<ConversationView> handle(GetConversation query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        List<Document> found = conversations
                .find(Where.id(tenant, query.conversationId().value()).atLeast("order", ""))
                .into(new ArrayList<>());
        return new Answer<>(rows.of(tenant, found).stream().findFirst().orElse(null), position);
    }

    private Where where(String tenant, ConversationFilter filter) {
        Where where = Where.tenant(tenant);
        where = filter.unread() == null ? where : where.is(UnreadCounts.WAITING, filter.unread());
        return filter.contactId() == null
                ? where
                : where.isOneOf("contact", groups.members(tenant, filter.contactId()));
    }

    private long upToDate(Scope scope) {
        return positions.await(List.of(Timeline.GROUP, ContactList.GROUP), scope.minPosition());
    }
}
