package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.contact.ContactView.Reach;
import io.dragoman.query.contact.ContactMessages;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/** Adds up what is unread in the conversations of contacts, and finds their newest messages and whether they can be written to. */
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
    public Map<String, Latest> latest(String tenant, Collection<? extends Collection<String>> groups) {
        Map<String, String> firstOf = new HashMap<>();
        groups.forEach(group ->
                group.forEach(member -> firstOf.put(member, group.iterator().next())));
        Map<String, String> newest = new HashMap<>();
        Map<String, Reach> reaches = new HashMap<>();
        conversations
                .find(Where.tenant(tenant).isOneOf("contact", firstOf.keySet()))
                .projection(
                        Projections.include("contact", "last", "lastInboundAt", "windowFrom", "provider", "channels"))
                .forEach(conversation -> {
                    String first = Objects.requireNonNull(firstOf.get(conversation.getString("contact")));
                    reaches.merge(first, Reaches.of(conversation), Reaches::joined);
                    String key = conversation.getString("last");
                    if (key != null) {
                        newest.merge(first, key, (one, other) -> one.compareTo(other) >= 0 ? one : other);
                    }
                });
        Map<String, Preview> shown = previews(tenant, newest);
        Map<String, Latest> latest = new HashMap<>();
        reaches.forEach((first, reach) -> latest.put(first, new Latest(shown.get(first), reach)));
        return latest;
    }

    /** The newest messages, by whose they are. */
    private Map<String, Preview> previews(String tenant, Map<String, String> newest) {
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
}
