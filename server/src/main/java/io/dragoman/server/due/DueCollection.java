package io.dragoman.server.due;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.dragoman.query.platform.StoredCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Where due commands are kept. A claim marks those that somebody is carrying out; what is scheduled anew is unclaimed. */
public final class DueCollection {

    private final StoredCollection stored;
    private final MongoCollection<Document> documents;

    public DueCollection(MongoDatabase database) {
        stored = StoredCollection.of(
                database,
                "due_commands",
                1,
                StoredCollection.index("due", "process", "claimed"),
                StoredCollection.index("_id", "process"));
        documents = stored.documents();
        stored.ensureIndexes();
    }

    /** The collection itself; it is begun anew together with the process that writes it. */
    public StoredCollection stored() {
        return stored;
    }

    /** Nobody carries anything out yet: claims were left by a process that has ended, and this data folder has only one at a time. */
    void open() {
        documents.updateMany(Filters.eq("claimed", true), Updates.set("claimed", false));
    }

    void write(Collection<WriteModel<Document>> changes) {
        documents.bulkWrite(List.copyOf(changes), new BulkWriteOptions().ordered(false));
    }

    void forget(String process) {
        documents.deleteMany(Filters.eq("process", process));
    }

    boolean isAnyDue(String process, Instant now) {
        return documents.find(due(process, now)).limit(1).first() != null;
    }

    /** Claims the earliest of those that are due, so that nobody else does. */
    List<Document> claim(String process, Instant now, int most, String claim) {
        List<String> ids = documents
                .find(due(process, now))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("due"))
                .limit(most)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        Bson ofThese = Filters.in("_id", ids);
        documents.updateMany(
                Filters.and(ofThese, Filters.eq("claimed", false)),
                Updates.combine(Updates.set("claimed", true), Updates.set("claim", claim)));
        return documents.find(Filters.and(ofThese, Filters.eq("claim", claim))).into(new ArrayList<>());
    }

    /** Removes what has been carried out, unless it was scheduled anew meanwhile. */
    void done(Document claimed) {
        documents.deleteOne(own(claimed));
    }

    /** Leaves it for later. */
    void postpone(Document claimed, Instant due, int failures) {
        documents.updateOne(
                own(claimed),
                Updates.combine(
                        Updates.set("claimed", false),
                        Updates.unset("claim"),
                        Updates.set("due", Date.from(due)),
                        Updates.set("failures", failures)));
    }

    /** How many are due, also those that are being carried out. */
    public long countDue(Collection<String> processes, Instant now) {
        return documents.countDocuments(Filters.and(
                Filters.in("process", processes),
                Filters.in("claimed", false, true),
                Filters.lte("due", Date.from(now))));
    }

    /** Those whose ids have that beginning, in the order of the ids, from behind {@code after} on. */
    List<Document> from(String beginning, String after, int most) {
        if (most <= 0) {
            return List.of();
        }
        String process = beginning.substring(0, beginning.indexOf('|'));
        Document ids = new Document("$gt", after.compareTo(beginning) > 0 ? after : beginning)
                .append("$lt", beginning + Character.MAX_VALUE);
        return documents
                .find(new Document("process", process).append("_id", ids))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** All of them, the earliest first. */
    public List<Document> all() {
        return documents.find().sort(Sorts.ascending("due", "_id")).into(new ArrayList<>());
    }

    private static Bson due(String process, Instant now) {
        return Filters.and(
                Filters.eq("process", process), Filters.eq("claimed", false), Filters.lte("due", Date.from(now)));
    }

    private static Bson own(Document claimed) {
        return Filters.and(
                Filters.eq("_id", claimed.getString("_id")), Filters.eq("claim", claimed.getString("claim")));
    }
}
