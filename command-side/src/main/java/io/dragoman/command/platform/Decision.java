package io.dragoman.command.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every decision needs to know. */
public final class Decision {

    private Decision() {}

    /** The time of a decision, in whole milliseconds: stores that keep no more would otherwise read back another time. */
    public static Instant at(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
