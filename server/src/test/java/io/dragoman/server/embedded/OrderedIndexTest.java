package io.dragoman.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a store with ordered indexes and one without any the same things, after the same changes. */
class OrderedIndexTest {

    private static final int ROUNDS = 3;
    private static final int CHANGES = 150;
    private static final int QUESTIONS = 150;

    @TempDir
    private Path directory;

    private int answered;

    @ParameterizedTest
    @CsvSource({"PLAIN, 1", "PLAIN, 2", "ARRAYS, 3", "ARRAYS, 4", "ANYTHING, 5", "ANYTHING, 6"})
    void answers_are_those_of_a_store_without_indexes(RandomThings.Kind kind, long seed) {
        RandomThings random = new RandomThings(kind, new Random(seed));
        MongoServer plain = new MongoServer(H2Backend.inMemory());
        try (MongoClient expected = MongoClients.create(plain.bindAndGetConnectionString())) {
            for (int round = 0; round < ROUNDS; round++) {
                try (ReadModelServer server = new ReadModelServer(directory);
                        MongoClient actual = MongoClients.create(server.connectionString())) {
                    compare(things(expected), indexed(actual), random);
                }
            }
        } finally {
            plain.shutdownNow();
        }
        assertThat(answered).isGreaterThan(ROUNDS * QUESTIONS / 2);
    }

    private void compare(MongoCollection<Document> expected, MongoCollection<Document> actual, RandomThings random) {
        for (int i = 0; i < CHANGES; i++) {
            change(expected, actual, random);
        }
        for (int i = 0; i < QUESTIONS; i++) {
            ask(expected, actual, random);
        }
    }

    private static void change(
            MongoCollection<Document> expected, MongoCollection<Document> actual, RandomThings random) {
        String id = random.id();
        switch (random.next(8)) {
            case 0 -> both(expected, actual, things -> things.deleteOne(new Document("_id", id)));
            case 1 -> {
                Document question = random.question();
                both(expected, actual, things -> things.deleteMany(new Document(question).append("_id", id)));
            }
            case 2 -> {
                Document question = random.question();
                Document change = new Document("$set", new Document("c", random.value()));
                both(expected, actual, things -> things.updateMany(question, change));
            }
            default -> {
                Document change = random.change();
                both(
                        expected,
                        actual,
                        things -> things.updateOne(new Document("_id", id), change, new UpdateOptions().upsert(true)));
            }
        }
    }

    private void ask(MongoCollection<Document> expected, MongoCollection<Document> actual, RandomThings random) {
        Document question = random.question();
        Document order = random.order();
        int skip = random.next(3) == 0 ? random.next(5) : 0;
        int limit = random.next(2) == 0 ? 1 + random.next(7) : 0;
        String told = "%s by %s, skip %d, limit %d".formatted(question, order, skip, limit);
        Object right = both(
                expected,
                actual,
                things -> read(things.find(question).sort(order).skip(skip).limit(limit)),
                told);
        both(expected, actual, things -> things.countDocuments(question), told);
        if (right instanceof List<?> list && !list.isEmpty()) {
            answered++;
        }
    }

    private static List<Document> read(FindIterable<Document> found) {
        return found.batchSize(3).into(new ArrayList<>());
    }

    private static void both(
            MongoCollection<Document> expected,
            MongoCollection<Document> actual,
            Function<MongoCollection<Document>, Object> work) {
        both(expected, actual, work.andThen(Object::toString), "a change");
    }

    private static Object both(
            MongoCollection<Document> expected,
            MongoCollection<Document> actual,
            Function<MongoCollection<Document>, Object> work,
            String told) {
        Object right = outcome(expected, work);
        assertThat(outcome(actual, work)).as(told).isEqualTo(right);
        return right;
    }

    private static Object outcome(MongoCollection<Document> things, Function<MongoCollection<Document>, Object> work) {
        try {
            return work.apply(things);
        } catch (MongoException refused) {
            return "refused with " + refused.getCode();
        }
    }

    private static MongoCollection<Document> indexed(MongoClient client) {
        MongoCollection<Document> things = things(client);
        things.createIndex(new Document("t", 1).append("a", 1).append("b", 1).append("_id", 1));
        things.createIndex(new Document("t", 1).append("b", 1));
        things.createIndex(new Document("t", 1).append("c", -1).append("a", 1));
        things.createIndex(new Document("t", 1).append("d.x", 1).append("c", 1));
        return things;
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
