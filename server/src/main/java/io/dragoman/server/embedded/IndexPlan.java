package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a question: some of its fields have known values, the next one lies in a range or is what the answer is sorted by.
 *
 * @param equal the values that each of the first fields may have
 * @param range where the values of the field behind them lie
 * @param sorted how many fields behind the first ones give the order asked for; none when it has to be made
 * @param exact true when nothing but the answer is found
 */
record IndexPlan(
        OrderedIndex index,
        List<List<Object>> equal,
        @Nullable KeyRange range,
        int sorted,
        boolean backwards,
        boolean exact) {

    /** So many ranges of one index are read at most for one question. */
    private static final int RANGES = 512;

    /** How many fields tell few documents from many; one that is asked to be absent is so in most. */
    long narrowing() {
        return equal.stream()
                .filter(values -> !values.stream().allMatch(Missing::isNullOrMissing))
                .count();
    }

    static IndexPlan of(OrderedIndex index, Map<String, FieldConditions> conditions, SortOrder order) {
        IndexedFields fields = index.fields();
        List<List<Object>> equal = equal(fields, conditions);
        int next = equal.size();
        KeyRange range = next < fields.count() && !fields.isOdd(next) ? range(conditions.get(fields.name(next))) : null;
        int used = next + (range == null ? 0 : 1);
        boolean exact = used == conditions.size()
                && !severalBehind(fields, next)
                && conditions.values().stream().allMatch(FieldConditions::isAllUnderstood);
        return new IndexPlan(index, equal, range, order.givenBy(fields, equal), order.backwards(), exact);
    }

    private static @Nullable KeyRange range(@Nullable FieldConditions conditions) {
        return conditions == null ? null : conditions.range();
    }

    private static List<List<Object>> equal(IndexedFields fields, Map<String, FieldConditions> conditions) {
        List<List<Object>> equal = new ArrayList<>();
        int ranges = 1;
        for (int field = 0; field < fields.count() && !fields.isOdd(field); field++) {
            FieldConditions own = conditions.get(fields.name(field));
            List<Object> values = own == null ? null : own.values();
            if (values == null || values.size() * ranges > RANGES) {
                return equal;
            }
            ranges *= values.size();
            equal.add(values);
        }
        return equal;
    }

    /** A document may then be found more than once. */
    private static boolean severalBehind(IndexedFields fields, int first) {
        for (int field = first; field < fields.count(); field++) {
            if (fields.hasSeveral(field)) {
                return true;
            }
        }
        return false;
    }

    boolean helps() {
        return !equal.isEmpty() || range != null || isSorted();
    }

    boolean isSorted() {
        return sorted > 0;
    }

    /** The ranges of keys to read. */
    List<KeyRange> ranges() {
        List<byte[]> prefixes = List.of(new byte[0]);
        for (List<Object> values : equal) {
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.stream()
                            .map(value -> new KeyBytes().add(prefix).add(value).toBytes()))
                    .toList();
        }
        return prefixes.stream()
                .map(prefix -> range == null ? KeyRange.beginning(prefix) : range.behind(prefix))
                .toList();
    }

    /** How many documents there are, when that can be told without reading any. */
    Optional<Long> count() {
        boolean once = equal.stream().allMatch(values -> values.size() == 1)
                || !index.fields().hasSeveral();
        return exact && once ? Optional.of(entries()) : Optional.empty();
    }

    /** How much of the index is read at most. */
    long entries() {
        return ranges().stream().mapToLong(keys -> keys.count(index.map())).sum();
    }
}
