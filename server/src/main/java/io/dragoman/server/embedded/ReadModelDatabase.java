package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database: one map of the file for each collection and each index. */
final class ReadModelDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    /** What the names of collections' maps begin with; the backend finds its databases by it. */
    private static final String COLLECTION = "databases.";

    private static final String INDEX = "._index_";

    private final MVStore store;

    ReadModelDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** Forgets all indexes of all databases; they are made anew of the documents. */
    static void forgetIndexes(MVStore store) {
        List<String> indexes = store.getMapNames().stream()
                .filter(name -> name.contains(INDEX))
                .toList();
        indexes.forEach(store::removeMap);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (OrderedUpdates.asks(command, query)) {
            return OrderedUpdates.run(query, single -> super.handleCommand(channel, command, single, databases, oplog));
        }
        if (CountQuestion.asks(command, query)) {
            return CountQuestion.answer(this, query);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new ReadModelCollection(this, collection, options, documents(collection), cursorRegistry);
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                COLLECTION + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(index(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index(collection, name), name, keys);
    }

    private MVMap<byte[], Object> index(String collection, String name) {
        return store.openMap(mapOf(collection, name), OrderedIndex.MAP);
    }

    private String mapOf(String collection, String index) {
        return getFullCollectionNamespace(collection) + INDEX + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(mapOf(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documents(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("read models are not renamed");
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
