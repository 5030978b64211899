package io.dragoman.query.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** An empty database of a MongoDB server in memory, which all tests share. */
public final class TestMongo implements AutoCloseable {

    private static final MongoClient CLIENT =
            MongoClients.create(new MongoServer(new MemoryBackend()).bindAndGetConnectionString());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final MongoDatabase database = CLIENT.getDatabase("test" + DATABASES.incrementAndGet());

    public MongoDatabase database() {
        return database;
    }

    /** Everything that read models keep in a database as one text, whose lines and fields are sorted. */
    public static String dump(MongoDatabase database) {
        List<String> lines = new ArrayList<>();
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        collections.remove(StoredForms.NAME);
        for (String collection : collections) {
            database.getCollection(collection)
                    .find()
                    .forEach(document ->
                            lines.add(collection + " " + sorted(document).toJson()));
        }
        lines.sort(null);
        return String.join("\n", lines);
    }

    static Document sorted(Document document) {
        Document sorted = new Document();
        new TreeMap<>(document).forEach((field, value) -> sorted.append(field, sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return value instanceof Document nested ? sorted(nested) : value;
    }

    @Override
    public void close() {
        database.drop();
    }
}
