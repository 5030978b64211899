package io.dragoman.server.embedded;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an {@link OrderedIndex}.
 *
 * @param key the values of the fields, then the document's id
 * @param beside the id where the key has it in a form that cannot be read back
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, and its bytes belong to the index
record IndexEntry(byte[] key, Object beside) {

    private static final String IN_KEY = "";
    private static final byte NO_TEXT = (byte) 0xF0;

    static KeyBytes addId(KeyBytes key, @Nullable Object id) {
        return id instanceof String
                ? key.add(id)
                : key.add(new byte[] {NO_TEXT}).add((Object) String.valueOf(id));
    }

    static Object beside(Object id) {
        return id instanceof String ? IN_KEY : id;
    }

    /** The document's id; {@code fields} are the fields of the index. */
    Object id(int fields) {
        return beside.equals(IN_KEY) ? Objects.requireNonNull(KeyBytes.text(key, end(fields))) : beside;
    }

    /** Where the first so many values end. */
    int end(int fields) {
        int end = 0;
        for (int field = 0; field < fields; field++) {
            end = KeyBytes.end(key, end);
        }
        return end;
    }

    /** Compares some of the values of two entries of one index. */
    static int compare(IndexEntry one, IndexEntry other, int fromField, int toField) {
        return Arrays.compareUnsigned(
                one.key, one.end(fromField), one.end(toField), other.key, other.end(fromField), other.end(toField));
    }

    /** Compares the ids of two entries of one index. */
    static int compareIds(IndexEntry one, IndexEntry other, int fields) {
        return Arrays.compareUnsigned(
                one.key, one.end(fields), one.key.length, other.key, other.end(fields), other.key.length);
    }
}
