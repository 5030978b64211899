package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetMessage;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.ConversationQuery.ListStandingMessages;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.contact.ContactGroups;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about messages. */
final class MessageQueries {

    private final MongoCollection<Document> messages;
    private final MessageRows rows;
    private final MessagePages pages;
    private final ContactGroups groups;
    private final ProjectionPositions positions;

    MessageQueries(
            MongoCollection<Document> messages, MessageRows rows, ContactGroups groups, ProjectionPositions positions) {
        this.messages = messages;
        this.rows = rows;
        this.pages = new MessagePages(messages, rows);
        this.groups = groups;
        this.positions = positions;
    }

    @QueryHandler
    Page<MessageView> handle(FindMessages query) {
        return pages.of(query, upToDate(query.scope()));
    }

    @QueryHandler
    @SuppressWarnings("NullAway") // what does not exist is null, as the query promises
    Answer<MessageView> handle(GetMessage query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        List<Document> found = messages.find(
                        Where.id(tenant, query.messageId().value()).atLeast("order", ""))
                .into(new ArrayList<>());
        List<Document> known = found.isEmpty() ? lastOfCall(tenant, query.messageId()) : found;
        return new Answer<>(rows.of(tenant, known).stream().findFirst().orElse(null), position);
    }

    /** A call that nobody was told of when it rang is known by the last that became of it. */
    private List<Document> lastOfCall(String tenant, MessageId call) {
        return messages.find(Where.tenant(tenant)
                        .isOneOf("target", List.of(call.value()))
                        .is("kind", MessageKind.CALL.name())
                        .atLeast("order", ""))
                .sort(Sorts.descending("order"))
                .limit(1)
                .into(new ArrayList<>());
    }

    @QueryHandler
    Page<MessageView> handle(ListMessages query) {
        long position = upToDate(query.scope());
        ContactId contact = query.filter().contactId();
        return pages.of(query, members(query.scope(), contact == null ? Set.of() : Set.of(contact)), position);
    }

    @QueryHandler
    Page<MessageView> handle(ListStandingMessages query) {
        long position = upToDate(query.scope());
        return pages.of(query, members(query.scope(), query.contacts()), position);
    }

    private Set<String> members(Scope scope, Set<ContactId> contacts) {
        return contacts.stream()
                .flatMap(contact -> groups.members(scope.tenant(), contact).stream())
                .collect(Collectors.toSet());
    }

    /** Messages carry names: of whoever wrote in a group, and of those who reacted. */
    private long upToDate(Scope scope) {
        return positions.await(List.of(Timeline.GROUP, ContactList.GROUP), scope.minPosition());
    }
}
