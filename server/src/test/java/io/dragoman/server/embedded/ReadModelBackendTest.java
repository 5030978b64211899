package io.dragoman.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadModelBackendTest {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @TempDir
    private Path directory;

    @Test
    void the_index_of_ids_answers_whatever_names_an_id() {
        try (MVStore store = MVStore.open(null)) {
            Index<Object> ids = new ReadModelBackend.Database("test", store, new CursorRegistry())
                    .openOrCreateUniqueIndex("things", "_id_", List.of(new IndexKey("_id", true)), false);
            assertThat(ids.canHandle(query("_id", "a"))).isTrue();
            assertThat(ids.canHandle(query("_id", "a").append("guard.s", query("$not", query("$gte", 1)))))
                    .isTrue();
            assertThat(ids.canHandle(
                            query("_id", query("$in", List.of("a", "b"))).append("tenant", "t1")))
                    .isTrue();
            assertThat(ids.canHandle(query("tenant", "t1"))).isFalse();
            assertThat(ids.canHandle(query("_id", query("$gt", "a")).append("tenant", "t1")))
                    .isFalse();
        }
    }

    @Test
    void what_an_index_finds_must_still_fit_the_rest_of_the_question() {
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> things = things(client);
            things.insertMany(List.of(thing("a", "t1"), thing("b", "t2"), thing("c", "t1")));
            assertThat(things.find(new Document("_id", "b").append("tenant", "t1")))
                    .isEmpty();
            assertThat(things.find(new Document("_id", new Document("$in", List.of("a", "b", "x")))
                                    .append("tenant", "t1"))
                            .map(found -> found.getString("_id"))
                            .into(new ArrayList<>()))
                    .containsExactly("a");
        }
    }

    @Test
    void a_guard_refuses_what_is_older_also_after_a_restart() {
        for (int start = 0; start < 2; start++) {
            try (ReadModelServer server = new ReadModelServer(directory);
                    MongoClient client = MongoClients.create(server.connectionString())) {
                MongoCollection<Document> things = things(client);
                write(things, 5 + start);
                assertThatThrownBy(() -> write(things, 5))
                        .isInstanceOf(MongoWriteException.class)
                        .hasMessageContaining("E11000");
                assertThat(things.find().first()).containsEntry("value", 5 + start);
            }
        }
    }

    private static void write(MongoCollection<Document> things, int sequence) {
        things.updateOne(
                new Document("_id", "a").append("guard.s", new Document("$not", new Document("$gte", sequence))),
                new Document("$set", new Document("value", sequence).append("guard.s", sequence)),
                UPSERT);
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static Document thing(String id, String tenant) {
        return new Document("_id", id).append("tenant", tenant);
    }

    private static de.bwaldvogel.mongo.bson.Document query(String field, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(field, value);
    }
}
