package io.dragoman.query.contact;

import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.ContactView.Identity;
import io.dragoman.contact.ContactView.Merge;
import io.dragoman.conversation.Channel;
import io.dragoman.query.contact.ContactMessages.Preview;
import io.dragoman.query.platform.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads stored contacts. */
final class ContactDocument {

    private ContactDocument() {}

    /**
     * A contact with all that is part of it.
     *
     * @param group first the contact that is shown
     * @param unread how many messages of all of them nobody has seen
     * @param newest message of all of them
     */
    static ContactView view(List<Document> group, long unread, @Nullable Preview newest) {
        Document shown = group.get(0);
        List<Identity> identities = StoredIdentities.of(group);
        String source = shown.getString("nameSource");
        String phone = StoredIdentities.phone(shown, identities);
        PhonePlace place = PhonePlace.of(phone);
        return new ContactView(
                Fields.local(shown.getString("_id")),
                shown.get("version", 0L),
                shown.getString("name"),
                source == null ? null : NameSource.valueOf(source),
                shown.getString("businessName"),
                phone,
                place.country(),
                place.zone(),
                identities,
                shown.getList("tags", String.class, List.of()),
                shown.getBoolean("pinned", false),
                shown.getBoolean("blocked", false),
                shown.getBoolean("closed", false),
                shown.getString("metadata"),
                channels(group),
                newest == null ? null : newest.kind(),
                newest == null ? null : newest.words(),
                unread,
                latest(group, "lastMessageAt"),
                Fields.instant(shown, "registeredAt"),
                Objects.requireNonNullElseGet(latest(group, "updatedAt"), () -> Fields.instant(shown, "registeredAt")),
                merges(group));
    }

    /** The name, or the number where there is no name. */
    static @Nullable String label(Document contact) {
        String name = contact.getString("name");
        return name == null ? StoredIdentities.phone(contact, StoredIdentities.of(List.of(contact))) : name;
    }

    /** True for what its own events have told of; others may mention it before. */
    static boolean isKnown(Document contact) {
        return contact.containsKey("registeredAt");
    }

    private static List<Channel> channels(List<Document> group) {
        return group.stream()
                .flatMap(member -> member.getList("channels", String.class, List.of()).stream())
                .distinct()
                .map(Channel::valueOf)
                .sorted()
                .toList();
    }

    private static @Nullable Instant latest(List<Document> group, String field) {
        return group.stream()
                .map(member -> Fields.instantOrNull(member, field))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Merge> merges(List<Document> group) {
        Map<String, Document> byId = new HashMap<>();
        group.forEach(member -> byId.put(member.getString("_id"), member));
        return group.stream()
                .flatMap(member -> merges(member, byId))
                .sorted(Comparator.comparing(Merge::at).thenComparing(Merge::id))
                .toList();
    }

    private static Stream<Merge> merges(Document member, Map<String, Document> byId) {
        return ContactGroups.merges(member).entrySet().stream().map(entry -> {
            Document merge = entry.getValue();
            Document other = byId.get(merge.getString("contact"));
            return new Merge(
                    entry.getKey(),
                    Fields.local(merge.getString("contact")),
                    other == null ? null : label(other),
                    Fields.instant(merge, "at"),
                    merge.getString("by"));
        });
    }
}
