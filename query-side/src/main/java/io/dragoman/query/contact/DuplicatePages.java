package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.contact.IdentityKind;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Suggests contacts that may be one person: reads what several share, and of that what still holds and is not shown as one already. One
 * question reads so many rows at most, however many contacts there are.
 */
final class DuplicatePages {

    private static final int CHUNK = 50;
    private static final int CHUNKS = 10;
    private static final int MOST_OF_ONE_KEY = 10;

    private final MongoCollection<Document> contacts;
    private final Listing keys;
    private final ContactGroups groups;
    private final ContactRows rows;

    DuplicatePages(
            MongoCollection<Document> contacts,
            MongoCollection<Document> keys,
            ContactGroups groups,
            ContactRows rows) {
        this.contacts = contacts;
        this.keys = Listing.ascending(keys, "duplicates", "order");
        this.groups = groups;
        this.rows = rows;
    }

    Found read(String tenant, PageRequest page) {
        Map<Pair, List<Reason>> pairs = new LinkedHashMap<>();
        String cursor = page.cursor();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            Slice slice = keys.read(
                    Where.tenant(tenant).is("several", true), new PageRequest(cursor, Math.min(CHUNK, page.limit())));
            addPairs(tenant, slice.documents(), pairs);
            cursor = slice.next();
            if (cursor == null || pairs.size() >= page.limit()) {
                break;
            }
        }
        return new Found(suggestions(tenant, pairs), cursor);
    }

    private void addPairs(String tenant, List<Document> found, Map<Pair, List<Reason>> pairs) {
        Map<String, Document> members = members(tenant, found);
        for (Document key : found) {
            Reason reason = Reason.valueOf(key.getString("reason"));
            Map<String, Document> firstOf = new HashMap<>();
            int taken = 0;
            for (String id : key.getList("members", String.class)) {
                Document member = members.get(id);
                String likeness = member == null ? null : likeness(reason, key, member);
                if (member == null || likeness == null || taken == MOST_OF_ONE_KEY) {
                    continue;
                }
                Document first = firstOf.putIfAbsent(likeness, groups.shown(tenant, member));
                if (first != null && add(pairs, first, groups.shown(tenant, member), reason)) {
                    taken++;
                }
            }
        }
    }

    private static boolean add(Map<Pair, List<Reason>> pairs, Document one, Document other, Reason reason) {
        Pair pair = Pair.of(one.getString("_id"), other.getString("_id"));
        if (pair.one().equals(pair.other())) {
            return false;
        }
        List<Reason> reasons = pairs.computeIfAbsent(pair, it -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return true;
    }

    /** What members of a key must have in common to be alike; {@code null} for one that is like nobody. */
    private static @Nullable String likeness(Reason reason, Document key, Document member) {
        String name = member.getString("name");
        return switch (reason) {
            case SAME_PERSON_ACCORDING_TO_PROVIDER, SAME_EMAIL -> "";
            case SAME_NAME_AND_NEAR_NUMBER -> name != null && isNear(key, member) ? NameKey.plain(name) : null;
        };
    }

    /** The number may have been detached in the meantime. */
    private static boolean isNear(Document key, Document member) {
        return StoredIdentities.of(List.of(member)).stream()
                .filter(identity -> identity.kind() == IdentityKind.PHONE)
                .map(identity -> DuplicateKey.number(member.getString("tenant"), identity.value()))
                .anyMatch(number -> number.local().equals(key.getString("order")));
    }

    private Map<String, Document> members(String tenant, List<Document> found) {
        List<String> ids = found.stream()
                .flatMap(key -> key.getList("members", String.class).stream())
                .distinct()
                .toList();
        Map<String, Document> members = new HashMap<>();
        contacts.find(Where.ids(tenant, ids)).forEach(member -> {
            if (ContactDocument.isKnown(member)) {
                members.put(member.getString("_id"), member);
            }
        });
        return members;
    }

    private List<DuplicateSuggestion> suggestions(String tenant, Map<Pair, List<Reason>> pairs) {
        List<String> ids = pairs.keySet().stream()
                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                .distinct()
                .toList();
        List<Document> shown = contacts.find(Where.ids(tenant, ids)).into(new ArrayList<>());
        List<ContactView> views = rows.of(tenant, shown);
        Map<String, ContactView> viewOf = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            viewOf.put(shown.get(i).getString("_id"), views.get(i));
        }
        List<DuplicateSuggestion> suggestions = new ArrayList<>();
        pairs.forEach((pair, reasons) -> {
            ContactView one = viewOf.get(pair.one());
            ContactView other = viewOf.get(pair.other());
            if (one != null && other != null) {
                suggestions.add(new DuplicateSuggestion(one, other, List.copyOf(reasons)));
            }
        });
        return suggestions;
    }

    /** Two stored ids, the smaller one first. */
    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** A page's suggestions and where to look on. */
    record Found(
            List<DuplicateSuggestion> suggestions, @Nullable String next) {}
}
