package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.conversation.Channel;
import io.dragoman.query.platform.Where;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Finds by an index which contacts a list can have at all, where that is less than to look through the list. */
final class ContactCandidates {

    /** Of more than these, a page of the list has enough before long. */
    private static final int FEW = 1_000;

    private final MongoCollection<Document> contacts;
    private final ContactGroups groups;

    ContactCandidates(MongoCollection<Document> contacts, ContactGroups groups) {
        this.contacts = contacts;
        this.groups = groups;
    }

    /** The stored ids of the contacts that changed at that time or later, parts too; nothing where they are many. */
    Optional<Set<String>> changedSince(String tenant, Instant time) {
        Where changed = Where.tenant(tenant).atLeast("updatedAt", Date.from(time));
        return contacts.countDocuments(changed) > FEW ? Optional.empty() : Optional.of(ids(changed));
    }

    /** The stored ids of those that have a part on a channel: as many as people merged. */
    Set<String> withPartOn(String tenant, Channel channel) {
        return shownAs(
                tenant, ids(Where.tenant(tenant).is("channels", channel.name()).atLeast("mergedInto", "")));
    }

    /** The stored ids of what contacts are shown as. */
    Set<String> shownAs(String tenant, Set<String> ids) {
        return ids.isEmpty() ? ids : groups.shownAs(tenant, ids);
    }

    private Set<String> ids(Where which) {
        Set<String> ids = new HashSet<>();
        contacts.find(which)
                .projection(Projections.include("_id"))
                .forEach(contact -> ids.add(contact.getString("_id")));
        return ids;
    }
}
