package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.query.contact.ContactMessages;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Adds up what is unread in the conversations of contacts, and finds their newest messages. */
final class MessagesOfContacts implements ContactMessages {

    private final MongoCollection<Document> conversations;
    private final MessagePreviews previews;

    MessagesOfContacts(MongoCollection<Document> conversations, MessagePreviews previews) {
        this.conversations = conversations;
        this.previews = previews;
    }

    @Override
    public String group() {
        return Timeline.GROUP;
    }

    @Override
    public Map<String, Long> of(String tenant, Collection<String> contacts) {
        Map<String, Long> unread = new HashMap<>();
        conversations
                .find(Where.tenant(tenant).isOneOf("contact", contacts).is(UnreadCounts.WAITING, true))
                .projection(Projections.include("contact", UnreadCounts.COUNT))
                .forEach(conversation -> unread.merge(
                        conversation.getString("contact"), conversation.getLong(UnreadCounts.COUNT), Long::sum));
        return unread;
    }

    @Override
    public Set<String> contacts(String tenant) {
        Set<String> contacts = new HashSet<>();
        conversations
                .find(Where.tenant(tenant).is(UnreadCounts.WAITING, true))
                .projection(Projections.include("contact"))
                .forEach(conversation -> contacts.add(conversation.getString("contact")));
        return contacts;
    }

    @Override
    public Map<String, Preview> newest(String tenant, Collection<? extends Collection<String>> groups) {
        Map<String, String> firstOf = new HashMap<>();
        groups.forEach(group ->
                group.forEach(member -> firstOf.put(member, group.iterator().next())));
        Map<String, String> newest = new HashMap<>();
        conversations
                .find(Where.tenant(tenant).isOneOf("contact", firstOf.keySet()))
                .projection(Projections.include("contact", "last"))
                .forEach(conversation -> newest(conversation, firstOf, newest));
        Map<String, String> messageOf = new HashMap<>();
        newest.forEach((first, key) ->
                messageOf.put(first, NewestMessage.of(key).messageId().value()));
        Map<String, Preview> found = previews.of(tenant, messageOf.values());
        Map<String, Preview> shown = new HashMap<>();
        messageOf.forEach((first, message) -> {
            Preview preview = found.get(message);
            if (preview != null) {
                shown.put(first, preview);
            }
        });
        return shown;
    }

    private static void newest(Document conversation, Map<String, String> firstOf, Map<String, String> newest) {
        String first = firstOf.get(conversation.getString("contact"));
        String key = conversation.getString("last");
        if (first != null && key != null) {
            newest.merge(first, key, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }
}
