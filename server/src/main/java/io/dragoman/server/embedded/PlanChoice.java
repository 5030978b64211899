package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which index answers a question at the least cost. */
final class PlanChoice {

    private static final Comparator<IndexPlan> LEAST_FOUND = Comparator.comparingLong(IndexPlan::narrowing)
            .thenComparing(IndexPlan::isSorted)
            .thenComparing(plan -> plan.range() != null)
            .thenComparing(plan -> plan.equal().size())
            // Fifty contacts are fewer than all that have something unread.
            .thenComparing(Comparator.comparingLong(IndexPlan::entries).reversed());

    private PlanChoice() {}

    /**
     * The plan that finds the least, then the one that need not sort. But where only the beginning of a long list is wanted, sorting all that was
     * found may cost more than to read what is sorted already until there is enough of it.
     *
     * @param limit so many documents are wanted; all of them with 0
     */
    static Optional<IndexPlan> best(Stream<OrderedIndex> indexes, Document query, @Nullable Document order, int limit) {
        Map<String, FieldConditions> conditions = FieldConditions.of(query);
        List<IndexPlan> plans = indexes.map(index -> IndexPlan.of(index, conditions, SortOrder.of(order)))
                .filter(IndexPlan::helps)
                .toList();
        Optional<IndexPlan> narrowest = plans.stream().max(LEAST_FOUND);
        if (limit <= 0 || narrowest.isEmpty() || narrowest.get().isSorted()) {
            return narrowest;
        }
        return plans.stream()
                .filter(IndexPlan::isSorted)
                .max(LEAST_FOUND)
                .filter(sorted -> readsLess(sorted, narrowest.get(), limit))
                .or(() -> narrowest);
    }

    /** As if what the narrow plan finds stood evenly among what the sorted one finds. */
    private static boolean readsLess(IndexPlan sorted, IndexPlan narrow, int limit) {
        double found = narrow.entries();
        return found * found > (double) limit * sorted.entries();
    }
}
