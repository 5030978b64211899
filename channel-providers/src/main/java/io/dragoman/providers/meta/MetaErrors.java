package io.dragoman.providers.meta;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which failures may pass when the same is sent again soon: those of throughput and of a service that is busy or down. */
final class MetaErrors {

    private static final Set<String> MAY_PASS =
            Set.of("1", "2", "4", "80007", "130429", "131000", "131016", "131056", "131057", "133004", "133016");
    private static final Set<String> STAY = Set.of(
            "0", "3", "10", "33", "100", "190", "368", "130403", "130472", "130497", "131005", "131008", "131009",
            "131021", "131026", "131031", "131037", "131042", "131045", "131047", "131048", "131049", "131050",
            "131051", "131052", "131053", "131060", "131062", "131064", "132000", "132001", "132005", "132007",
            "132012", "132015", "132016", "132018", "133006", "133010", "135000");

    private MetaErrors() {}

    /** {@code null} for a code that nobody has described. */
    static @Nullable Boolean retryable(String code) {
        if (MAY_PASS.contains(code)) {
            return true;
        }
        return STAY.contains(code) ? false : null;
    }
}
