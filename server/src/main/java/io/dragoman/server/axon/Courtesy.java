package io.dragoman.server.axon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Lets webhooks go first. A provider waits for its answer and gives up after a while, a screen can be a little late: so while many
 * posts wait for the disk, each event costs its processor a pause. A burst is thereby stored about as fast as without any
 * processing, and worked off afterwards; processing becomes slow, but never stops.
 */
public final class Courtesy {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final BooleanSupplier crowded;
    private final LongConsumer park;

    /**
     * @param crowded whether many posts wait for the disk
     */
    public Courtesy(BooleanSupplier crowded) {
        this(crowded, LockSupport::parkNanos);
    }

    Courtesy(BooleanSupplier crowded, LongConsumer park) {
        this.crowded = crowded;
        this.park = park;
    }

    /** Returns at once where there is no crowd. */
    void pause() {
        if (crowded.getAsBoolean()) {
            park.accept(PAUSE.toNanos());
        }
    }
}
