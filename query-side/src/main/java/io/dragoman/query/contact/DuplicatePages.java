package io.dragoman.query.contact;

import com.mongodb.client.MongoCollection;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Suggests contacts that may be one person: reads what several share, and of that what still holds and is not shown as one already. One
 * question reads so many rows at most, however many contacts there are.
 */
final class DuplicatePages {

    private static final int CHUNK = 50;
    private static final int CHUNKS = 10;

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
        DuplicatePairs pairs = new DuplicatePairs(member -> groups.shown(tenant, member));
        String cursor = page.cursor();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            Slice slice = keys.read(
                    Where.tenant(tenant).is("several", true), new PageRequest(cursor, Math.min(CHUNK, page.limit())));
            Map<String, Document> members = members(tenant, slice.documents());
            slice.documents().forEach(key -> pairs.add(key, members));
            cursor = slice.next();
            if (cursor == null || pairs.size() >= page.limit()) {
                break;
            }
        }
        return new Found(suggestions(tenant, pairs), cursor);
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

    private List<DuplicateSuggestion> suggestions(String tenant, DuplicatePairs pairs) {
        List<String> ids = pairs.reasons().keySet().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        List<Document> shown = contacts.find(Where.ids(tenant, ids)).into(new ArrayList<>());
        List<ContactView> views = rows.of(tenant, shown);
        Map<String, ContactView> viewOf = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            viewOf.put(shown.get(i).getString("_id"), views.get(i));
        }
        List<DuplicateSuggestion> suggestions = new ArrayList<>();
        pairs.reasons().forEach((pair, reasons) -> {
            ContactView one = viewOf.get(pair.one());
            ContactView other = viewOf.get(pair.other());
            if (one != null && other != null) {
                suggestions.add(new DuplicateSuggestion(one, other, List.copyOf(reasons)));
            }
        });
        return suggestions;
    }

    /** A page's suggestions and where to look on. */
    record Found(
            List<DuplicateSuggestion> suggestions, @Nullable String next) {}
}
