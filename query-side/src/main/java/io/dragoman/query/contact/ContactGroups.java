package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactId;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/**
 * Contacts that are shown as one. A merge is a pointer that reads follow: nothing that belongs to a contact is ever rewritten, so what
 * a merge joined comes apart exactly as it was.
 */
public final class ContactGroups {

    /** Pointers never make a circle; a chain that is longer than this is a defect, and must not keep a reader for ever. */
    private static final int DEEPEST = 1_000;

    private final MongoCollection<Document> contacts;

    ContactGroups(MongoCollection<Document> contacts) {
        this.contacts = contacts;
    }

    /** The stored ids of all contacts that are shown as one with this one, itself included. */
    public List<String> members(String tenant, ContactId contact) {
        Document found = contacts.find(Where.id(tenant, contact.value())).first();
        return found == null
                ? List.of(contact.value())
                : of(tenant, found).stream()
                        .map(member -> member.getString("_id"))
                        .toList();
    }

    /** All that is shown as one with a contact: first the one that is shown. */
    List<Document> of(String tenant, Document contact) {
        Document shown = shown(tenant, contact);
        return Objects.requireNonNull(below(tenant, List.of(shown)).get(shown.getString("_id")));
    }

    /** The contact that a contact is shown as. */
    Document shown(String tenant, Document contact) {
        Document at = contact;
        for (int depth = 0; at.getString("mergedInto") != null && depth < DEEPEST; depth++) {
            Document next =
                    contacts.find(Where.id(tenant, at.getString("mergedInto"))).first();
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The stored ids of what contacts are shown as. */
    Set<String> shownAs(String tenant, Collection<String> ids) {
        Set<String> shown = new HashSet<>();
        contacts.find(Where.ids(tenant, ids))
                .forEach(contact -> shown.add(shown(tenant, contact).getString("_id")));
        return shown;
    }

    /** What is part of each of {@code shown}, itself first, by stored id. Costs one read per level of merges, and none without any. */
    Map<String, List<Document>> below(String tenant, Collection<Document> shown) {
        Map<String, List<Document>> groups = new LinkedHashMap<>();
        Map<String, String> topOf = new HashMap<>();
        for (Document top : shown) {
            groups.put(top.getString("_id"), new ArrayList<>(List.of(top)));
            topOf.put(top.getString("_id"), top.getString("_id"));
        }
        Collection<Document> level = shown;
        for (int depth = 0; !level.isEmpty() && depth < DEEPEST; depth++) {
            Map<String, String> parts = new LinkedHashMap<>();
            level.forEach(member ->
                    partsOf(member).forEach(part -> parts.put(part, topOf.get(member.getString("_id")))));
            topOf.putAll(parts);
            level = parts.isEmpty()
                    ? List.of()
                    : contacts.find(Where.ids(tenant, parts.keySet())).into(new ArrayList<>());
            level.forEach(part -> Objects.requireNonNull(groups.get(topOf.get(part.getString("_id"))))
                    .add(part));
        }
        return groups;
    }

    private static List<String> partsOf(Document contact) {
        return merges(contact).values().stream()
                .map(merge -> merge.getString("contact"))
                .toList();
    }

    /** The merges by which others are part of a contact, by id; those that were taken back are none. */
    static Map<String, Document> merges(Document contact) {
        Map<String, Document> standing = new LinkedHashMap<>();
        contact.get("mergedFrom", new Document()).forEach((id, merge) -> {
            if (merge instanceof Document it) {
                standing.put(id, it);
            }
        });
        return standing;
    }
}
