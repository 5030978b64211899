package io.dragoman.acceptance;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The embedded read store of a running server, reached from beside: to leave it as an earlier release would have left it. */
final class ReadStore implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    private ReadStore(int port) {
        client = MongoClients.create(new ConnectionString("mongodb://127.0.0.1:" + port));
        database = client.getDatabase("dragoman");
    }

    static boolean canBeFound() {
        return Files.exists(Path.of("/proc/self/net/tcp"));
    }

    /** It listens on the only port of the process that is not the server's own. */
    static ReadStore of(Server server) throws IOException {
        List<Integer> ports = new ArrayList<>(Sockets.listening(server.pid()));
        ports.remove(Integer.valueOf(server.base().getPort()));
        if (ports.size() != 1) {
            throw new AssertionError("which of these is the read store's: " + ports);
        }
        return new ReadStore(ports.get(0));
    }

    /** Keeps everything in the form before the present one: these are their names then. */
    List<String> becomeOlder() {
        MongoCollection<Document> forms = database.getCollection("forms");
        List<String> all = new ArrayList<>();
        for (Document group : forms.find().into(new ArrayList<>())) {
            List<String> older = new ArrayList<>();
            group.getList("names", String.class).forEach(name -> older.add(becomeOlder(name)));
            forms.replaceOne(new Document("_id", group.get("_id")), group.append("names", older));
            all.addAll(older);
        }
        return all;
    }

    private String becomeOlder(String name) {
        int version = name.lastIndexOf("_v") + 2;
        String older = name.substring(0, version) + (Integer.parseInt(name.substring(version)) - 1);
        List<Document> documents = database.getCollection(name).find().into(new ArrayList<>());
        database.createCollection(older);
        if (!documents.isEmpty()) {
            database.getCollection(older).insertMany(documents);
        }
        database.getCollection(name).drop();
        return older;
    }

    List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
    }
}
