package io.dragoman.gateway.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Whether a stream's reader may still read. Changes come in bursts, so an answer counts for a moment. */
final class Admission {

    private final BooleanSupplier admitted;
    private final Duration trust;
    private final Clock clock;
    private volatile Instant asked;

    Admission(BooleanSupplier admitted, Duration trust, Clock clock) {
        this.admitted = admitted;
        this.trust = trust;
        this.clock = clock;
        this.asked = clock.instant();
    }

    /** As far as was asked a moment ago. */
    boolean holds() {
        Duration age = Duration.between(asked, clock.instant());
        // A clock that was set back would otherwise trust for as long.
        return (!age.isNegative() && age.compareTo(trust) < 0) || holdsNow();
    }

    boolean holdsNow() {
        asked = clock.instant();
        return admitted.getAsBoolean();
    }
}
