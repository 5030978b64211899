package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.MessageKind;
import io.dragoman.query.contact.ContactMessages.Preview;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What lists show of messages, as they are now: edited words are the new ones, and those that were taken back are not shown. */
final class MessagePreviews {

    private final MongoCollection<Document> messages;
    private final MessageChangeRows changes;

    MessagePreviews(MongoCollection<Document> messages, ContactNames names) {
        this.messages = messages;
        this.changes = new MessageChangeRows(messages, names);
    }

    /** By stored id; absent where the message is not known. */
    Map<String, Preview> of(String tenant, Collection<String> storedIds) {
        if (storedIds.isEmpty()) {
            return Map.of();
        }
        List<Document> shown =
                messages.find(Where.ids(tenant, storedIds).atLeast("order", "")).into(new ArrayList<>());
        Map<String, ChangedMessage> changed = changes.of(tenant, shown);
        Map<String, Preview> previews = new HashMap<>();
        shown.forEach(message -> previews.put(
                message.getString("_id"),
                preview(
                        message,
                        changed.getOrDefault(message.getString("_id"), new ChangedMessage(List.of(), Map.of())))));
        return previews;
    }

    private static Preview preview(Document message, ChangedMessage changed) {
        if (changed.isTakenBack()) {
            return new Preview(MessageKind.DELETION, null);
        }
        return new Preview(
                MessageKind.valueOf(message.getString("kind")),
                new Words(null, changed.text(message.getString("text"))).beginning());
    }
}
