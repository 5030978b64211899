package io.dragoman.query.contact;

import io.dragoman.contact.ContactView;
import io.dragoman.query.contact.ContactMessages.Preview;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;

/** Makes rows of stored contacts, with all that is part of them. */
final class ContactRows {

    private final ContactGroups groups;
    private final Supplier<ContactMessages> unread;

    ContactRows(ContactGroups groups, Supplier<ContactMessages> unread) {
        this.groups = groups;
        this.unread = unread;
    }

    /** The rows of contacts that are part of no other one. */
    List<ContactView> of(String tenant, List<Document> shown) {
        Collection<List<Document>> whole = groups.below(tenant, shown).values();
        Map<String, Long> counts = unread.get()
                .of(
                        tenant,
                        whole.stream()
                                .flatMap(List::stream)
                                .map(member -> member.getString("_id"))
                                .toList());
        Map<String, Preview> newest = unread.get()
                .newest(
                        tenant,
                        whole.stream()
                                .map(group -> group.stream()
                                        .map(member -> member.getString("_id"))
                                        .toList())
                                .toList());
        return whole.stream()
                .map(group -> ContactDocument.view(
                        group, unread(group, counts), newest.get(group.get(0).getString("_id"))))
                .toList();
    }

    private static long unread(List<Document> group, Map<String, Long> counts) {
        return group.stream()
                .mapToLong(member -> counts.getOrDefault(member.getString("_id"), 0L))
                .sum();
    }
}
