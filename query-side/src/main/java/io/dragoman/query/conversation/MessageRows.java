package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.conversation.MessageView;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.outbound.StatusView;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.outbound.DeliveryRecords;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes rows of stored messages, with what they quote, what was seen of them and what was reported. */
final class MessageRows {

    private static final String AUTHOR = "author";

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> conversations;
    private final DeliveryRecords records;
    private final ContactNames names;
    private final MessageChangeRows changes;

    MessageRows(
            MongoCollection<Document> messages,
            MongoCollection<Document> conversations,
            DeliveryRecords records,
            ContactNames names) {
        this.messages = messages;
        this.conversations = conversations;
        this.records = records;
        this.names = names;
        this.changes = new MessageChangeRows(messages, names);
    }

    /** What messages made of each other. */
    MessageChangeRows changes() {
        return changes;
    }

    List<MessageView> of(String tenant, List<Document> shown) {
        Map<String, Long> readUpTo = readUpTo(tenant, texts(shown, "conversation"));
        Map<String, StatusView> deliveries = records.of(tenant, texts(shown, "record"));
        List<String> quotedIds = texts(shown, "replyTo");
        List<Document> quoted = quoted(tenant, quotedIds);
        Map<String, String> nameOf = names.of(
                tenant, texts(Stream.concat(shown.stream(), quoted.stream()).toList(), AUTHOR));
        Map<String, ChangedMessage> changed = changes.of(
                tenant, Stream.concat(shown.stream(), quoted.stream()).toList());
        Map<String, Quote> quotes = MessageQuotes.of(quotedIds, quoted, nameOf, changed);
        Map<String, String> refusals = changes.refusals(tenant, shown);
        return shown.stream()
                .map(message -> MessageDocument.view(
                        message,
                        nameOf.get(message.getString(AUTHOR)),
                        refusals.get(message.getString("_id")),
                        changed.getOrDefault(message.getString("_id"), ChangedMessage.UNCHANGED),
                        readUpTo.getOrDefault(message.getString("conversation"), 0L),
                        quotes.get(message.getString("replyTo")),
                        deliveries.get(message.getString("record"))))
                .toList();
    }

    private Map<String, Long> readUpTo(String tenant, List<String> ids) {
        Map<String, Long> read = new HashMap<>();
        conversations
                .find(Where.ids(tenant, ids))
                .projection(Projections.include(UnreadCounts.READ_UP_TO))
                .forEach(conversation ->
                        read.put(conversation.getString("_id"), conversation.get(UnreadCounts.READ_UP_TO, 0L)));
        return read;
    }

    private List<Document> quoted(String tenant, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : messages.find(Where.ids(tenant, ids).atLeast("order", "")).into(new ArrayList<>());
    }

    private static List<String> texts(List<Document> documents, String field) {
        return documents.stream()
                .<@Nullable String>map(document -> document.getString(field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
