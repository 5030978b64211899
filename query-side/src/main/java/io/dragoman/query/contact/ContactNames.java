package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
        shown(tenant, storedIds).forEach((id, shown) -> {
            if (shown.name() != null) {
                names.put(id, shown.name());
            }
        });
        return names;
    }

    /** The numbers of what contacts are shown as, by stored id; absent where none is known. */
    public Map<String, String> phones(String tenant, Collection<String> storedIds) {
        Map<String, String> phones = new HashMap<>();
        for (Document contact : contacts.find(Where.ids(tenant, storedIds))) {
            Document top = groups.shown(tenant, contact);
            String phone = phone(top);
            if (phone != null) {
                phones.put(contact.getString("_id"), phone);
            }
        }
        return phones;
    }

    /** What contacts are shown as, by stored id; absent where nothing is known of one. */
    public Map<String, Shown> shown(String tenant, Collection<String> storedIds) {
        Map<String, Shown> shown = new HashMap<>();
        for (Document contact : contacts.find(Where.ids(tenant, storedIds))) {
            Document top = groups.shown(tenant, contact);
            shown.put(
                    contact.getString("_id"), new Shown(top.getString("_id"), ContactDocument.label(top), phone(top)));
        }
        return shown;
    }

    private static @Nullable String phone(Document contact) {
        return StoredIdentities.phone(contact, StoredIdentities.of(List.of(contact)));
    }

    /**
     * A contact as others mention it.
     *
     * @param id the stored id of what it is shown as
     * @param name its name, or its number where there is no name
     */
    public record Shown(
            String id, @Nullable String name, @Nullable String phone) {}
}
