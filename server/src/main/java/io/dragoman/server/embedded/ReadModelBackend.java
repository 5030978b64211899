package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The server's storage, with unique indexes that answer every question naming their fields. By itself it uses an index only for
 * questions that name nothing else, and looks through the whole collection for a guarded write, which names an id and a guard.
 * Its bulk writes end where MongoDB's end, so that whatever runs on it has been tried with MongoDB's rules.
 */
final class ReadModelBackend extends H2Backend {

    private static final int CACHE_MEGABYTES = 64;

    ReadModelBackend(String file) {
        super(new MVStore.Builder().fileName(file).cacheSize(CACHE_MEGABYTES).open());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    /** A database of it. */
    static final class Database extends H2Database {

        /** Nothing as long as the server's own constructor opens what is there. */
        private final @Nullable MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            super(name, StoredMaps.prepared(store), cursors);
            this.store = store;
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            if (store != null) {
                StoredMaps.openCollection(store, getFullCollectionNamespace(collection));
            }
            return super.openOrCreateCollection(collection, options);
        }

        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            if (OrderedUpdates.asks(command, query)) {
                return OrderedUpdates.run(
                        query, single -> super.handleCommand(channel, command, single, databases, oplog));
            }
            return super.handleCommand(channel, command, query, databases, oplog);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            if (store != null) {
                StoredMaps.openIndex(store, getFullCollectionNamespace(collection), name);
            }
            return new GenerousIndex(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
        }
    }
}
