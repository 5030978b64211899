package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * An index in the order of its fields, kept in the same file as the documents. It never refuses a document. A key is the document's
 * values, then its id; so no two are equal, and documents of equal values stand in the order of their ids, as they do without an index.
 */
final class OrderedIndex extends Index<Object> {

    static final MVMap.Builder<byte[], Object> MAP =
            new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE);

    /** Sorts before all values. */
    private static final byte[] SEEN = {0};

    private static final byte[] FIRST = {1};

    private final MVMap<byte[], Object> map;
    private final IndexedFields fields;

    /** What the file knows of what has been seen. */
    private long[] noted = {0, 0};

    OrderedIndex(MVMap<byte[], Object> map, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.map = map;
        this.fields = new IndexedFields(keys);
        if (map.get(SEEN) instanceof long[] seen) {
            fields.remember(seen);
            noted = seen;
        }
    }

    IndexedFields fields() {
        return fields;
    }

    MVMap<byte[], Object> map() {
        return map;
    }

    @Override
    public void add(Document document, Object position, @Nullable MongoCollection<Object> collection) {
        put(keys(document), position);
    }

    @Override
    public @Nullable Object remove(Document document) {
        keys(document).forEach(map::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (fields.areSame(before, after)) {
            return;
        }
        Set<byte[]> old = keys(before);
        Set<byte[]> fresh = keys(after);
        Set<byte[]> kept = new TreeSet<>(Arrays::compareUnsigned);
        kept.addAll(old);
        kept.retainAll(fresh);
        old.removeAll(kept);
        fresh.removeAll(kept);
        old.forEach(map::remove);
        put(fresh, position);
    }

    private void put(Set<byte[]> keys, Object position) {
        Object beside = IndexEntry.beside(position);
        keys.forEach(key -> map.put(key, beside));
    }

    private Set<byte[]> keys(Document document) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        Object id = document.get(Constants.ID_FIELD);
        for (List<@Nullable Object> row : fields.rows(document)) {
            KeyBytes key = new KeyBytes();
            row.forEach(key::add);
            keys.add(IndexEntry.addId(key, id).toBytes());
        }
        if (!Arrays.equals(noted, fields.seen())) {
            noted = fields.seen();
            map.put(SEEN, noted);
        }
        return keys;
    }

    @Override
    public boolean isEmpty() {
        return map.ceilingKey(FIRST) == null;
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database takes the map away.
    }

    /** The collection asks for it differently: a question has an order too. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("it never says that it can handle a question by itself");
    }

    /** Another index knows. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // nothing is refused
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // nothing is refused
    }
}
