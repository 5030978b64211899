package io.dragoman.query.search;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.query.platform.Where;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Looks things up by their words. One look-up reads so many things at most, however long the history is. */
public final class Found {

    /** So many things that an index offers are compared with the question. */
    static final int READ = 1_000;

    private static final int CHUNK = 100;

    /** So many contacts may stand for what belongs to them. */
    private static final int CONTACTS = 100;

    private static final String ORDER = "order";
    private static final Bson SHOWN = Projections.exclude("keys", "guard");

    private final MongoCollection<Document> things;

    Found(MongoCollection<Document> things) {
        this.things = things;
    }

    /**
     * The things of some kinds, the newest first.
     *
     * @param below only things that come later in this order
     */
    Slice things(String tenant, Terms terms, Collection<String> kinds, @Nullable String below, int limit) {
        List<Document> found = new ArrayList<>();
        String last = below;
        for (int read = 0; read < READ; read += CHUNK) {
            List<Document> chunk = offered(tenant, terms, kinds, last);
            for (Document thing : chunk) {
                if (found.size() == limit) {
                    return new Slice(found, last);
                }
                last = thing.getString(ORDER);
                if (terms.fit(thing)) {
                    found.add(thing);
                }
            }
            if (chunk.size() < CHUNK) {
                return new Slice(found, null);
            }
        }
        return new Slice(found, last);
    }

    private List<Document> offered(String tenant, Terms terms, Collection<String> kinds, @Nullable String below) {
        if (terms.isEmpty()) {
            return List.of();
        }
        Terms.Term narrowest = terms.all().stream()
                .max(Comparator.comparingInt(Terms.Term::weight))
                .orElseThrow();
        Where where = Where.tenant(tenant).isOneOf("kind", kinds).isOneOf("keys", narrowest.keys());
        return things.find(below == null ? where.atLeast(ORDER, "") : where.below(ORDER, below))
                .projection(SHOWN)
                .sort(newestFirst())
                .limit(CHUNK)
                .into(new ArrayList<>());
    }

    private static Bson newestFirst() {
        return new Document(ORDER, -1);
    }

    /**
     * What the messages, the contacts and the things themselves that fit lead to, by when the newest of them was: the values of a field of
     * messages, which are the ids of things of that kind.
     *
     * @param below what the reader has seen already does not count
     * @param wanted as many are enough
     */
    public Map<String, String> byNewestMatch(
            String tenant, SearchText text, String kind, @Nullable String below, int wanted) {
        Terms terms = Terms.of(text);
        Map<String, String> newest = new HashMap<>();
        lead(tenant, terms, "message", kind, below, wanted).forEach((id, at) -> note(newest, id, at));
        lead(tenant, terms, kind, "_id", below, wanted).forEach((id, at) -> note(newest, id, at));
        List<String> contacts = things(tenant, terms, List.of("contact"), null, CONTACTS).documents().stream()
                .map(contact -> contact.getString("_id"))
                .toList();
        if (!contacts.isEmpty()) {
            Where theirs = Where.tenant(tenant).is("kind", kind).isOneOf("contact", contacts);
            things.find(theirs.atLeast(ORDER, ""))
                    .projection(SHOWN)
                    .sort(newestFirst())
                    .limit(READ)
                    .forEach(own -> note(newest, own.getString("_id"), own.getString(ORDER)));
        }
        return sorted(newest, below);
    }

    /** What things of one kind lead to, the newest first, until there are enough below. */
    private Map<String, String> lead(
            String tenant, Terms terms, String kind, String field, @Nullable String below, int wanted) {
        Map<String, String> newest = new HashMap<>();
        String from = null;
        for (int read = 0; read < READ; read += CHUNK) {
            Slice slice = things(tenant, terms, List.of(kind), from, CHUNK);
            slice.documents().forEach(thing -> note(newest, thing.getString(field), thing.getString(ORDER)));
            from = slice.next();
            boolean last = from == null || slice.documents().size() < CHUNK;
            if (last
                    || newest.values().stream().filter(at -> isBelow(at, below)).count() >= wanted) {
                break;
            }
        }
        return newest;
    }

    private static boolean isBelow(String order, @Nullable String below) {
        return below == null || order.compareTo(below) < 0;
    }

    private static void note(Map<String, String> newest, @Nullable String id, String order) {
        if (id != null) {
            newest.merge(id, order, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }

    private static Map<String, String> sorted(Map<String, String> newest, @Nullable String below) {
        Map<String, String> sorted = new LinkedHashMap<>();
        newest.entrySet().stream()
                .filter(entry -> isBelow(entry.getValue(), below))
                .sorted(Map.Entry.<String, String>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Things, and what the next page begins below. */
    record Slice(List<Document> documents, @Nullable String next) {}
}
