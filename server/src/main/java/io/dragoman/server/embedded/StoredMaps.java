package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Opens the maps of collections and indexes with types of ours, before the server opens them by name and is given the open ones. Its own
 * way, Java serialization, costs ten times as much, even for comparing two keys.
 */
final class StoredMaps {

    private static final String COLLECTION = "databases.";
    private static final String INDEX = "._index_";
    /** What the server keeps about collections; small, and opened before we are asked. */
    private static final String SYSTEM = ".system.";

    private StoredMaps() {}

    /** Opens all maps that are there. */
    static MVStore prepared(MVStore store) {
        store.getMapNames().forEach(name -> open(store, name));
        return store;
    }

    static void openCollection(MVStore store, String namespace) {
        open(store, COLLECTION + namespace);
    }

    static void openIndex(MVStore store, String namespace, String index) {
        open(store, namespace + INDEX + index);
    }

    private static void open(MVStore store, String name) {
        if (name.contains(SYSTEM)) {
            return;
        }
        if (name.startsWith(COLLECTION)) {
            store.openMap(
                    name,
                    new MVMap.Builder<Object, Object>()
                            .keyType(StoredValue.TYPE)
                            .valueType(StoredValue.TYPE));
        } else if (name.contains(INDEX)) {
            store.openMap(
                    name,
                    new MVMap.Builder<KeyValue, Object>()
                            .keyType(StoredKey.TYPE)
                            .valueType(StoredValue.TYPE));
        }
    }
}
