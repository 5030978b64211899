package io.dragoman.query.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Writes guarded upserts. */
final class Bulk {

    /** An upsert whose guard refuses it tries to insert a second document of the same id. */
    static final int DUPLICATE_KEY = 11000;

    /** An ordered bulk would stop at the first refusal and drop everything behind it. */
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private Bulk() {}

    /**
     * Writes all of {@code models} or throws. A duplicate key may also mean that somebody else created the document just now; so what
     * it hits is tried once more, and only then it is known that the guard refused.
     */
    static void write(MongoCollection<Document> collection, List<WriteModel<Document>> models) {
        List<WriteModel<Document>> again = refused(collection, models);
        if (!again.isEmpty()) {
            refused(collection, again);
        }
    }

    private static List<WriteModel<Document>> refused(
            MongoCollection<Document> collection, List<WriteModel<Document>> models) {
        try {
            collection.bulkWrite(models, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            requireOnlyDuplicates(collection, e);
            return e.getWriteErrors().stream()
                    .<WriteModel<Document>>map(error -> models.get(error.getIndex()))
                    .toList();
        }
    }

    private static void requireOnlyDuplicates(MongoCollection<Document> collection, MongoBulkWriteException e) {
        List<Integer> codes = e.getWriteErrors().stream()
                .map(BulkWriteError::getCode)
                .distinct()
                .toList();
        if (e.getWriteConcernError() != null || !codes.equals(List.of(DUPLICATE_KEY))) {
            throw new ProjectionWriteFailed(collection.getNamespace().getCollectionName(), codes);
        }
    }
}
