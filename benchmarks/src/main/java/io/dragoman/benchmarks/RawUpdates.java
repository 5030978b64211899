package io.dragoman.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.dragoman.server.embedded.ReadModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What the embedded read store writes when nothing else is to be done: bulks of guarded updates of the size a projection sends. */
final class RawUpdates {

    private static final int BULKS = 100;
    private static final int BULK = 500;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private RawUpdates() {}

    static double perSecond(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("raw").getCollection("things");
            things.createIndex(new Document("tenant", 1).append("order", 1));
            for (int bulk = 0; bulk < BULKS / 4; bulk++) {
                write(things, "warm-up-" + bulk);
            }
            long start = System.nanoTime();
            for (int bulk = 0; bulk < BULKS; bulk++) {
                write(things, "bulk-" + bulk);
            }
            return BULKS * BULK * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void write(MongoCollection<Document> things, String bulk) {
        List<WriteModel<Document>> updates = new ArrayList<>(BULK);
        for (int i = 0; i < BULK; i++) {
            Document set = new Document("order", bulk + i)
                    .append("words", "Is breakfast included, and how far is it to the beach?")
                    .append("guard.thing", 0L);
            updates.add(new UpdateOneModel<>(
                    new Document("_id", "thing:default:" + bulk + '-' + i)
                            .append("guard.thing", new Document("$not", new Document("$gte", 0L))),
                    new Document("$set", set).append("$setOnInsert", new Document("tenant", "default")),
                    UPSERT));
        }
        things.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
