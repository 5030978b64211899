package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index, and what documents have in them. Two things about a field, once seen, limit what the index may be used for: a
 * document with several values in it, and a value whose order the index does not keep.
 */
final class IndexedFields {

    private final List<String> names;
    private long several;
    private long odd;

    IndexedFields(List<IndexKey> keys) {
        names = keys.stream().map(IndexKey::getKey).toList();
    }

    int count() {
        return names.size();
    }

    String name(int field) {
        return names.get(field);
    }

    /** True when a document may have several values in that field. */
    boolean hasSeveral(int field) {
        return (several & (1L << field)) != 0;
    }

    boolean hasSeveral() {
        return several != 0;
    }

    /** True when nothing may be concluded from the order of that field. */
    boolean isOdd(int field) {
        return (odd & (1L << field)) != 0;
    }

    /** What has been seen so far, to be remembered. */
    long[] seen() {
        return new long[] {several, odd};
    }

    void remember(long... seen) {
        several |= seen[0];
        odd |= seen[1];
    }

    /** True when the two differ in other fields only. */
    boolean areSame(Document one, Document other) {
        for (int field = 0; field < names.size(); field++) {
            if (!Objects.equals(value(one, field), value(other, field))) {
                return false;
            }
        }
        return true;
    }

    /** The rows of values that a document has in these fields: one, or as many as an array in one of them has members. */
    List<List<@Nullable Object>> rows(Document document) {
        List<List<@Nullable Object>> rows = List.of(List.of());
        for (int field = 0; field < names.size(); field++) {
            rows = times(rows, values(document, field));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> times(
            List<List<@Nullable Object>> rows, List<@Nullable Object> values) {
        List<List<@Nullable Object>> longer = new ArrayList<>(rows.size() * values.size());
        for (List<@Nullable Object> row : rows) {
            for (Object value : values) {
                List<@Nullable Object> next = new ArrayList<>(row);
                next.add(value);
                longer.add(next);
            }
        }
        return longer;
    }

    private List<@Nullable Object> values(Document document, int field) {
        Object value = value(document, field);
        if (!(value instanceof Collection<?> members)) {
            noteOdd(value, field);
            return new ArrayList<>(Collections.singletonList(value));
        }
        several |= 1L << field;
        members.forEach(member -> noteOdd(member, field));
        List<@Nullable Object> values = new ArrayList<>(members);
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }

    private void noteOdd(@Nullable Object value, int field) {
        if (!KeyBytes.isPlain(value)) {
            odd |= 1L << field;
        }
    }

    /** An array on the way to a field has no single value there, so what is found counts as odd. */
    private @Nullable Object value(Document document, int field) {
        Object value = document;
        for (String step : names.get(field).split("\\.", -1)) {
            if (value instanceof Collection<?>) {
                odd |= 1L << field;
                return null;
            }
            value = value instanceof Document nested ? nested.getOrMissing(step) : Missing.getInstance();
        }
        return value;
    }
}
