package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** The names of contacts, read beside what mentions them: a renamed contact is renamed on all screens at once. */
public final class ContactNames {

    private final MongoCollection<Document> contacts;
    private final ContactGroups groups;

    ContactNames(MongoCollection<Document> contacts, ContactGroups groups) {
        this.contacts = contacts;
        this.groups = groups;
    }

    /**
     * The names (or numbers, where there is no name) by stored id; absent where neither is known. What is part of another contact has
     * that one's name.
     */
    public Map<String, String> of(String tenant, Collection<String> storedIds) {
        Map<String, String> names = new HashMap<>();
        for (Document contact : contacts.find(Where.ids(tenant, storedIds))) {
            String name = ContactDocument.label(groups.shown(tenant, contact));
            if (name != null) {
                names.put(contact.getString("_id"), name);
            }
        }
        return names;
    }
}
