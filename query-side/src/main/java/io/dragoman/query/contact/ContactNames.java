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

    ContactNames(MongoCollection<Document> contacts) {
        this.contacts = contacts;
    }

    /** The names (or numbers, where there is no name) by stored id; absent where neither is known. */
    public Map<String, String> of(String tenant, Collection<String> storedIds) {
        Map<String, String> names = new HashMap<>();
        for (Document contact : contacts.find(Where.ids(tenant, storedIds))) {
            String name = ContactDocument.label(contact);
            if (name != null) {
                names.put(contact.getString("_id"), name);
            }
        }
        return names;
    }
}
