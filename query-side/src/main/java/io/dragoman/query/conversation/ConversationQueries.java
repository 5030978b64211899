package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.contact.ContactGroups;
import io.dragoman.query.contact.ContactList;
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
    private final ConversationPages pages;
    private final ProjectionPositions positions;

    ConversationQueries(
            MongoCollection<Document> conversations,
            ConversationRows rows,
            ContactGroups groups,
            ProjectionPositions positions) {
        this.conversations = conversations;
        this.rows = rows;
        this.pages = new ConversationPages(conversations, rows, groups);
        this.positions = positions;
    }

    @QueryHandler
    Page<ConversationView> handle(FindConversations query) {
        long position = upToDate(query.scope());
        return pages.read(query.scope().tenant(), query.filter(), query.page(), position);
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

    private long upToDate(Scope scope) {
        return positions.await(List.of(Timeline.GROUP, ContactList.GROUP), scope.minPosition());
    }
}
