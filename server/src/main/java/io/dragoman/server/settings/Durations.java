package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;

/** Settings that say how long. */
final class Durations {

    private Durations() {}

    /** Refuses what is no duration, and what is negative. */
    static void refuseImpossible(String name, PropertyResolver environment) {
        String text = environment.getProperty(name, "");
        if (!text.isBlank() && !isPossible(text)) {
            throw new StartRefused(name + " is not a duration.", "Write it like 3s, 10m, 24h or PT3S.");
        }
    }

    private static boolean isPossible(String text) {
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            return !duration.isNegative();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
