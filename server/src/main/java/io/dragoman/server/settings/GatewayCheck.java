package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;

/** Refuses what cannot be right in the settings of the gateway. */
final class GatewayCheck {

    private static final String STREAMS = "dragoman.gateway.streams.";
    private static final String HEARTBEAT = STREAMS + "heartbeat";
    private static final String TRUST = STREAMS + "trust";
    private static final Set<String> NUMBERS = Set.of(STREAMS + "per-caller", STREAMS + "total");

    /** All that can be set. */
    static final Set<String> KNOWN =
            Set.of("dragoman.gateway.hsts", HEARTBEAT, TRUST, STREAMS + "per-caller", STREAMS + "total");

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private GatewayCheck() {}

    static void refuseImpossible(PropertyResolver environment) {
        NUMBERS.forEach(name -> Numbers.refuseImpossible(name, 6, environment));
        // A stream must neither flood nor fall silent, and for a minute at most it may outlast what let its reader in.
        refuseOutside(HEARTBEAT, SHORTEST, environment);
        refuseOutside(TRUST, Duration.ZERO, environment);
    }

    private static void refuseOutside(String name, Duration shortest, PropertyResolver environment) {
        Durations.refuseImpossible(name, environment);
        String text = environment.getProperty(name, "");
        if (text.isBlank()) {
            return;
        }
        Duration given = DurationStyle.detectAndParse(text);
        if (given.compareTo(shortest) < 0 || given.compareTo(LONGEST) > 0) {
            throw new StartRefused(
                    name + " is too short or too long.",
                    "Set it to something from " + shortest.toSeconds() + "s to " + LONGEST.toSeconds() + "s.");
        }
    }
}
