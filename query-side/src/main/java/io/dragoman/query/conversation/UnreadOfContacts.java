package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.query.contact.UnreadMessages;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Adds up what is unread in the conversations of contacts. */
final class UnreadOfContacts implements UnreadMessages {

    private final MongoCollection<Document> conversations;

    UnreadOfContacts(MongoCollection<Document> conversations) {
        this.conversations = conversations;
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
}
