package io.dragoman.query.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * A database whose bulk writes behave as MongoDB's: an ordered one stops at its first error, an unordered one tries everything, and each
 * error is reported with its place. The server in memory goes on in both cases. Also makes writes fail when told to.
 */
final class StrictMongo {

    private final MongoDatabase database;
    private final Map<String, Deque<Integer>> failures = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();

    StrictMongo(MongoDatabase database) {
        this.database = database;
    }

    MongoDatabase database() {
        return proxy(
                MongoDatabase.class, database, Map.of("getCollection", arguments -> collection((String) arguments[0])));
    }

    /** The next write of that document fails with {@code code} and does nothing. */
    void failNext(String id, int code) {
        failures.computeIfAbsent(id, key -> new ArrayDeque<>()).add(code);
    }

    /** How many writes each bulk had. */
    List<Integer> bulkSizes() {
        return sizes;
    }

    @SuppressWarnings("unchecked") // the proxy hands the typed arguments through as objects
    private MongoCollection<Document> collection(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        return proxy(
                MongoCollection.class,
                collection,
                Map.of(
                        "bulkWrite",
                        arguments -> bulkWrite(collection, (List<WriteModel<Document>>) arguments[0], (BulkWriteOptions)
                                arguments[1])));
    }

    private BulkWriteResult bulkWrite(
            MongoCollection<Document> collection, List<WriteModel<Document>> models, BulkWriteOptions options) {
        sizes.add(models.size());
        List<BulkWriteError> errors = new ArrayList<>();
        for (int i = 0; i < models.size() && (errors.isEmpty() || !options.isOrdered()); i++) {
            int code = write(collection, (UpdateOneModel<Document>) models.get(i));
            if (code != 0) {
                errors.add(new BulkWriteError(code, "refused", new BsonDocument(), i));
            }
        }
        BulkWriteResult result = BulkWriteResult.unacknowledged();
        if (!errors.isEmpty()) {
            throw new MongoBulkWriteException(result, errors, null, new ServerAddress(), Set.of());
        }
        return result;
    }

    private int write(MongoCollection<Document> collection, UpdateOneModel<Document> model) {
        Deque<Integer> failing =
                failures.getOrDefault(((Document) model.getFilter()).getString("_id"), new ArrayDeque<>());
        if (!failing.isEmpty()) {
            return failing.remove();
        }
        try {
            collection.updateOne(model.getFilter(), model.getUpdate(), model.getOptions());
            return 0;
        } catch (MongoWriteException e) {
            return e.getCode();
        }
    }

    @SuppressWarnings("unchecked") // a proxy is what it was asked to be
    private static <T> T proxy(Class<?> type, T target, Map<String, Intercepted> intercepted) {
        return (T) Proxy.newProxyInstance(
                StrictMongo.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Intercepted instead = intercepted.get(method.getName());
                    try {
                        return instead == null ? method.invoke(target, arguments) : instead.call(arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Intercepted {
        Object call(Object[] arguments);
    }
}
