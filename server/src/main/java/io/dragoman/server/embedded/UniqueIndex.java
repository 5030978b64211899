package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of which no two documents have equal values. It also answers questions that ask for more than its fields, such as a guarded
 * write, which names an id and a guard; the collection compares what it finds with the rest.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<byte[], Object> map;

    UniqueIndex(MVMap<byte[], Object> map, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.map = map;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        if (!query.keySet().containsAll(keySet())) {
            return false;
        }
        Document own = new Document();
        keys().forEach(key -> own.append(key, query.get(key)));
        return own.values().stream().noneMatch(BsonRegularExpression::isRegularExpression) && super.canHandle(own);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue values) {
        return map.remove(key(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, @Nullable Object position) {
        return map.putIfAbsent(key(values), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue values) {
        return map.get(key(values));
    }

    /** Values that are not plain stand in the key as they would be sent. */
    private static byte[] key(KeyValue values) {
        KeyBytes key = new KeyBytes();
        for (Object value : values) {
            key.add(value);
            if (!KeyBytes.isPlain(value)) {
                key.add(StoredDocument.write(new Document("", value)));
            }
        }
        return key.toBytes();
    }

    /** Only regular expressions need it. */
    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("regular expressions are not looked up in an index");
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
