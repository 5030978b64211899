package io.dragoman.providers.twilio;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which failures may pass when the same is sent again soon. */
final class TwilioErrors {

    private static final Set<String> MAY_PASS =
            Set.of("20429", "20500", "20503", "30003", "30008", "63012", "63018", "63023");
    private static final Set<String> STAY = Set.of(
            "canceled",
            "20003",
            "20404",
            "21211",
            "21408",
            "21606",
            "21608",
            "21610",
            "21612",
            "21614",
            "21656",
            "30004",
            "30005",
            "30006",
            "30007",
            "63003",
            "63005",
            "63007",
            "63013",
            "63014",
            "63016",
            "63019",
            "63020",
            "63021",
            "63022",
            "63024",
            "63025",
            "63030",
            "63032",
            "63049");

    private TwilioErrors() {}

    /** {@code null} for a code that nobody has described. */
    static @Nullable Boolean retryable(String code) {
        if (MAY_PASS.contains(code)) {
            return true;
        }
        return STAY.contains(code) ? false : null;
    }
}
