package io.dragoman.query.platform;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.dragoman.platform.StoredId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The updates of one batch of events, in the order of their first events. */
final class PendingWrites {

    /** In place of a source: the update commutes and needs no guard. */
    static final String UNGUARDED = "";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final Map<String, Map<Target, Guarded>> byCollection = new LinkedHashMap<>();
    private boolean flushed;

    /** The batch's update of that document by that source. An event older than what the batch has of the source counts no more. */
    DocumentUpdate update(String collection, StoredId id, String source, long sequence) {
        if (flushed) {
            throw new IllegalStateException("the batch's writes are out: nothing can be added to them");
        }
        Guarded guarded = byCollection
                .computeIfAbsent(collection, name -> new LinkedHashMap<>())
                .computeIfAbsent(new Target(id.value(), source), target -> new Guarded(id.tenant(), sequence));
        return guarded.at(sequence);
    }

    void flushTo(MongoDatabase database) {
        flushed = true;
        byCollection.forEach((collection, updates) -> {
            List<WriteModel<Document>> models = new ArrayList<>();
            updates.forEach((target, guarded) -> models.add(guarded.model(target)));
            Bulk.write(database.getCollection(collection), models);
        });
    }

    private record Target(String id, String source) {}

    private static final class Guarded {

        private final DocumentUpdate update;
        private long sequence;

        Guarded(String tenant, long sequence) {
            this.update = new DocumentUpdate().setOnInsert("tenant", tenant);
            this.sequence = sequence;
        }

        DocumentUpdate at(long next) {
            if (next < sequence) {
                return new DocumentUpdate();
            }
            sequence = next;
            return update;
        }

        /** {@code $lt} would not match a document that knows nothing of the source yet. */
        WriteModel<Document> model(Target target) {
            Document filter = new Document("_id", target.id());
            Document changes = update.toDocument();
            if (!target.source().equals(UNGUARDED)) {
                String guard = "guard." + target.source();
                filter.append(guard, new Document("$not", new Document("$gte", sequence)));
                ((Document) changes.computeIfAbsent("$set", word -> new Document())).append(guard, sequence);
            }
            return new UpdateOneModel<>(filter, changes, UPSERT);
        }
    }
}
