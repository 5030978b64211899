package io.dragoman.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
            Index<Object> ids = new ReadModelDatabase("test", store, new CursorRegistry())
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

    @Test
    void an_ordered_bulk_stops_at_its_first_error_and_an_unordered_one_tries_everything() {
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> things = things(client);
            write(things, 5);
            assertThat(failedPlaces(things, new BulkWriteOptions().ordered(true), "b", "a", "c"))
                    .containsExactly(1);
            assertThat(things.countDocuments()).isEqualTo(2);
            assertThat(failedPlaces(things, new BulkWriteOptions().ordered(false), "d", "a", "e"))
                    .containsExactly(1);
            assertThat(things.countDocuments()).isEqualTo(4);
        }
    }

    @Test
    void an_ordered_bulk_says_what_it_changed() {
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            BulkWriteResult result =
                    things(client).bulkWrite(List.of(guarded("a", 1), guarded("b", 1), guarded("a", 2)));
            assertThat(result.getUpserts())
                    .extracting(BulkWriteUpsert::getIndex)
                    .containsExactly(0, 1);
            assertThat(result.getMatchedCount()).isEqualTo(1);
            assertThat(result.getModifiedCount()).isEqualTo(1);
        }
    }

    @Test
    void after_a_crash_indexes_are_made_anew_of_the_documents() {
        fill(3);
        try (MVStore store = MVStore.open(directory.resolve("read-models.2.db").toString())) {
            store.openMap("notes").remove("end");
            store.openMap("test.things._index_order_1", OrderedIndex.MAP).clear();
            store.openMap("test.things._index__id_", OrderedIndex.MAP).clear();
        }
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(things(client).find().sort(new Document("order", -1)))
                    .extracting(thing -> thing.getInteger("order"))
                    .containsExactly(2, 1, 0);
            assertThat(things(client).find(new Document("_id", "1"))).hasSize(1);
        }
    }

    @Test
    void indexes_are_kept_when_the_server_ends() {
        fill(3);
        try (MVStore store = MVStore.open(directory.resolve("read-models.2.db").toString())) {
            assertThat(store.openMap("test.things._index_order_1", OrderedIndex.MAP))
                    .hasSize(3);
        }
    }

    @Test
    void a_file_of_an_older_form_is_not_read() {
        try (MVStore store = MVStore.open(directory.resolve("read-models.2.db").toString())) {
            store.openMap("databases.test.things").put("a", "something else");
        }
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(things(client).countDocuments()).isZero();
        }
    }

    private void fill(int count) {
        try (ReadModelServer server = new ReadModelServer(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            things(client).createIndex(new Document("order", 1));
            for (int i = 0; i < count; i++) {
                things(client).insertOne(new Document("_id", Integer.toString(i)).append("order", i));
            }
        }
    }

    /** Where a bulk fails whose documents are older than what "a" has. */
    private static List<Integer> failedPlaces(
            MongoCollection<Document> things, BulkWriteOptions options, String... ids) {
        List<UpdateOneModel<Document>> bulk =
                Stream.of(ids).map(id -> guarded(id, 4)).toList();
        try {
            things.bulkWrite(bulk, options);
            return List.of();
        } catch (MongoBulkWriteException e) {
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    private static UpdateOneModel<Document> guarded(String id, int sequence) {
        return new UpdateOneModel<>(
                new Document("_id", id).append("guard.s", new Document("$not", new Document("$gte", sequence))),
                new Document("$set", new Document("value", sequence).append("guard.s", sequence)),
                UPSERT);
    }

    private static void write(MongoCollection<Document> things, int sequence) {
        UpdateOneModel<Document> update = guarded("a", sequence);
        things.updateOne(update.getFilter(), java.util.Objects.requireNonNull(update.getUpdate()), update.getOptions());
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
