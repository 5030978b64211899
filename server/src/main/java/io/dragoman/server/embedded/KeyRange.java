package io.dragoman.server.embedded;

import java.util.Arrays;
import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** The keys between two others, neither of which is a key itself: keys end with an id. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, and nobody changes its bytes
record KeyRange(byte[] low, byte[] high) {

    /** This range, and in it only what is in the other one too. */
    KeyRange and(KeyRange other) {
        return new KeyRange(
                Arrays.compareUnsigned(low, other.low) >= 0 ? low : other.low,
                Arrays.compareUnsigned(high, other.high) <= 0 ? high : other.high);
    }

    /** This range of a field's values behind what is before that field. */
    KeyRange behind(byte... prefix) {
        return new KeyRange(
                new KeyBytes().add(prefix).add(low).toBytes(),
                new KeyBytes().add(prefix).add(high).toBytes());
    }

    /** All keys that begin with a prefix. */
    static KeyRange beginning(byte... prefix) {
        return new KeyRange(prefix, new KeyBytes().add(prefix).toEnd());
    }

    /** The entries, in their order or backwards. */
    Iterator<IndexEntry> entries(MVMap<byte[], Object> map, boolean backwards) {
        Cursor<byte[], Object> cursor = backwards ? map.cursor(high, low, true) : map.cursor(low, high, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public IndexEntry next() {
                byte[] key = cursor.next();
                return new IndexEntry(key, cursor.getValue());
            }
        };
    }

    /** How many there are; found without looking at them. */
    long count(MVMap<byte[], Object> map) {
        return Math.max(0, place(map, high) - place(map, low));
    }

    /** How many keys are less than this one. */
    private static long place(MVMap<byte[], Object> map, byte... key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
