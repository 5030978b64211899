package io.dragoman.query.conversation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationId;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Notes in conversations whether somebody has done with them, once the batch is written: what a contact is shown as decides it. It costs two
 * looks and a write for all contacts of a batch together, and one look more per level of merges.
 */
final class ClosedConversations {

    /** Pointers never make a circle; a chain that is longer than this is a defect, and must not keep a batch for ever. */
    private static final int DEEPEST = 1_000;

    private final StoredCollection closings;
    private final StoredCollection conversations;
    private final AfterWrites noting;

    ClosedConversations(StoredCollection closings, StoredCollection conversations, ProjectionWrites writes) {
        this.closings = closings;
        this.conversations = conversations;
        this.noting = new AfterWrites("closed", writes, this::note);
    }

    void touched(ContactId contact, long position) {
        noting.touched(contact, position);
    }

    private static Map<String, Set<String>> byTenant(Collection<String> contacts) {
        Map<String, Set<String>> byTenant = new TreeMap<>();
        contacts.forEach(contact -> byTenant.computeIfAbsent(new ContactId(contact).tenant(), it -> new HashSet<>())
                .add(contact));
        return byTenant;
    }

    private void note(Map<String, Long> touched) {
        long newest = Collections.max(touched.values());
        byTenant(touched.keySet()).forEach((tenant, contacts) -> note(tenant, contacts, newest));
    }

    private void note(String tenant, Set<String> touched, long position) {
        Map<String, Boolean> closed = new HashMap<>();
        touched.forEach(contact -> closed.put(contact, false));
        closings.documents()
                .find(Where.ids(tenant, touched))
                .forEach(contact -> closed.put(contact.getString("_id"), isClosed(tenant, contact)));
        addParts(tenant, closed);
        for (boolean value : List.of(true, false)) {
            List<String> contacts = closed.keySet().stream()
                    .filter(contact -> value == Boolean.TRUE.equals(closed.get(contact)))
                    .toList();
            note(Where.tenant(tenant).isOneOf("contact", contacts), value, position);
        }
    }

    private void note(Where ofContacts, boolean closed, long position) {
        List<ConversationId> changed = conversations
                .documents()
                .find(ofContacts.isNoneOf(ClosingProjection.CLOSED, List.of(closed)))
                .projection(Projections.include("_id"))
                .map(conversation -> new ConversationId(conversation.getString("_id")))
                .into(new ArrayList<>());
        if (!changed.isEmpty()) {
            conversations
                    .documents()
                    .updateMany(
                            Filters.in(
                                    "_id",
                                    changed.stream().map(ConversationId::value).toList()),
                            Updates.set(ClosingProjection.CLOSED, closed));
            changed.forEach(conversation -> BatchChanges.add("conversation", conversation, position));
        }
    }

    /** What the contact is shown as decides. */
    private boolean isClosed(String tenant, Document contact) {
        Document at = contact;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String above = at.getString(ClosingProjection.PART_OF);
            if (above == null) {
                break;
            }
            Document next = closings.documents().find(Where.id(tenant, above)).first();
            if (next == null) {
                return false;
            }
            at = next;
        }
        return at.getBoolean(ClosingProjection.CLOSED, false);
    }

    /** What is part of a contact is closed with it. */
    private void addParts(String tenant, Map<String, Boolean> closed) {
        Collection<String> level = List.copyOf(closed.keySet());
        for (int depth = 0; !level.isEmpty() && depth < DEEPEST; depth++) {
            List<Document> parts = closings.documents()
                    .find(Where.tenant(tenant).isOneOf(ClosingProjection.PART_OF, level))
                    .into(new ArrayList<>());
            parts.forEach(
                    part -> closed.put(part.getString("_id"), closed.get(part.getString(ClosingProjection.PART_OF))));
            level = parts.stream().map(part -> part.getString("_id")).toList();
        }
    }
}
