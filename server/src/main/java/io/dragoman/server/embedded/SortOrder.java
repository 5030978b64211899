package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that an answer is asked for in.
 *
 * @param fields what it is sorted by; empty when there is no order, or one that no index gives
 */
record SortOrder(List<String> fields, boolean backwards) {

    private static final SortOrder NONE = new SortOrder(List.of(), false);

    static SortOrder of(@Nullable Document order) {
        if (order == null || order.isEmpty() || order.containsKey("$natural")) {
            return NONE;
        }
        List<Boolean> directions = order.values().stream()
                .map(direction -> direction instanceof Number number && number.intValue() < 0)
                .distinct()
                .toList();
        return directions.size() == 1 ? new SortOrder(List.copyOf(order.keySet()), directions.get(0)) : NONE;
    }

    /** How many fields of an index behind those of known values give this order; none when they do not. */
    int givenBy(IndexedFields index, List<List<Object>> equal) {
        List<String> open = new ArrayList<>(fields);
        for (int field = 0; field < equal.size(); field++) {
            if (equal.get(field).size() == 1 && !index.hasSeveral(field)) {
                open.remove(index.name(field));
            }
        }
        for (int place = 0; place < open.size(); place++) {
            int field = equal.size() + place;
            boolean fits = field < index.count() && index.name(field).equals(open.get(place));
            if (!fits || index.isOdd(field) || index.hasSeveral(field)) {
                return 0;
            }
        }
        return open.size();
    }
}
