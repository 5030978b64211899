package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;

/** Settings that say how long. */
final class Durations {

    /** Whoever waits longer waits for ever; and a time that far away can no longer be calculated with. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /** Refuses what is no duration, what is negative, and what is longer than a life. */
    static void refuseImpossible(String name, PropertyResolver environment) {
        String text = environment.getProperty(name, "");
        if (!text.isBlank() && !isPossible(text)) {
            throw new StartRefused(
                    name + " is no possible duration.", "Write it like 3s, 10m, 24h or PT3S, at most 36500d.");
        }
    }

    private static boolean isPossible(String text) {
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            return !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
        } catch (IllegalArgumentException | ArithmeticException notOne) {
            return false;
        }
    }
}
