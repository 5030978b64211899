package io.dragoman.query.search;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What the index offers to words, the newest first. One look-up compares so many things at most, however long the history is. */
final class Offers {

    /** So many things that are offered are compared with the question. */
    static final int READ = 1_000;

    static final String ORDER = "order";

    private static final int CHUNK = 100;
    private static final Bson SHOWN = Projections.exclude("keys", "guard");

    private final MongoCollection<Document> things;

    Offers(MongoCollection<Document> things) {
        this.things = things;
    }

    /**
     * The things of some kinds that fit, the newest first.
     *
     * @param below only things that come later in this order
     */
    Slice fitting(String tenant, Terms terms, Collection<String> kinds, @Nullable String below, int limit) {
        if (terms.isEmpty()) {
            return new Slice(List.of(), null);
        }
        Where offered = Where.tenant(tenant)
                .isOneOf("kind", kinds)
                .isOneOf("keys", narrowest(tenant, terms, kinds).keys());
        List<Document> found = new ArrayList<>();
        String last = below;
        for (int read = 0; read < READ; read += CHUNK) {
            List<Document> chunk = newest(offered, last).limit(CHUNK).into(new ArrayList<>());
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

    /** Things by their own order, the newest first, without what only the index needs. */
    FindIterable<Document> newest(Where where, @Nullable String below) {
        return things.find(below == null ? where.atLeast(ORDER, "") : where.below(ORDER, below))
                .projection(SHOWN)
                .sort(new Document(ORDER, -1));
    }

    /** The term that is offered the least: a rare word beside a frequent one is looked up by itself. */
    private Terms.Term narrowest(String tenant, Terms terms, Collection<String> kinds) {
        List<Terms.Term> all = terms.all();
        return all.size() == 1
                ? all.get(0)
                : all.stream()
                        .min(Comparator.comparingLong(term -> count(tenant, term, kinds)))
                        .orElseThrow();
    }

    /** No more than this can fit. */
    long most(String tenant, Terms terms, Collection<String> kinds) {
        return terms.all().stream()
                .mapToLong(term -> count(tenant, term, kinds))
                .min()
                .orElse(0);
    }

    /** Each number is a difference of two places in the index. */
    private long count(String tenant, Terms.Term term, Collection<String> kinds) {
        long count = 0;
        for (String kind : kinds) {
            for (String key : term.keys()) {
                count += things.countDocuments(
                        Where.tenant(tenant).is("kind", kind).is("keys", key));
            }
        }
        return count;
    }

    /** Things, and what the next page begins below. */
    record Slice(List<Document> documents, @Nullable String next) {}
}
