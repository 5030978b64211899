package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.outbound.StatusView;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.outbound.DeliveryRecords;
import io.dragoman.query.platform.Fields;
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

    List<MessageView> of(String tenant, List<Document> shown) {
        Map<String, Long> readUpTo = readUpTo(tenant, texts(shown, "conversation"));
        Map<String, StatusView> deliveries = records.of(tenant, texts(shown, "record"));
        List<String> quotedIds = texts(shown, "replyTo");
        List<Document> quoted = quoted(tenant, quotedIds);
        Map<String, String> nameOf = names.of(
                tenant, texts(Stream.concat(shown.stream(), quoted.stream()).toList(), AUTHOR));
        Map<String, Quote> quotes = quotes(quotedIds, quoted, nameOf);
        Map<String, ChangedMessage> changed = changes.of(tenant, shown);
        Map<String, String> refusals = changes.refusals(tenant, shown);
        return shown.stream()
                .map(message -> MessageDocument.view(
                        message,
                        nameOf.get(message.getString(AUTHOR)),
                        refusals.get(message.getString("_id")),
                        changed.getOrDefault(message.getString("_id"), new ChangedMessage(List.of(), Map.of())),
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

    private static Map<String, Quote> quotes(List<String> ids, List<Document> known, Map<String, String> nameOf) {
        Map<String, Quote> quotes = new HashMap<>();
        ids.forEach(id -> quotes.put(id, new Quote(Fields.local(id), null, null, null, null)));
        known.forEach(
                quoted -> quotes.put(quoted.getString("_id"), quote(quoted, nameOf.get(quoted.getString(AUTHOR)))));
        return quotes;
    }

    private static Quote quote(Document quoted, @Nullable String authorName) {
        return new Quote(
                Fields.local(quoted.getString("_id")),
                Direction.valueOf(quoted.getString("direction")),
                MessageKind.valueOf(quoted.getString("kind")),
                authorName,
                new Words(null, quoted.getString("text")).beginning());
    }

    private static List<String> texts(List<Document> documents, String field) {
        return documents.stream()
                .<@Nullable String>map(document -> document.getString(field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
