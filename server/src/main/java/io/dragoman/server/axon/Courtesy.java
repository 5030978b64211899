package io.dragoman.server.axon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/**
 * Lets webhooks go first. A provider waits for its answer and gives up after a while, a screen can be a little late: so while many
 * posts wait for the disk, each event costs its processor a pause. A burst is thereby stored about as fast as without any
 * processing, and worked off afterwards; processing becomes slow, but never stops.
 */
public final class Courtesy {

    /** Fewer of them are stored in one or two flushes to disk anyway. */
    private static final int CROWD = 16;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final IntSupplier waiting;
    private final LongConsumer park;

    /**
     * @param waiting how many posts wait for the disk
     */
    public Courtesy(IntSupplier waiting) {
        this(waiting, LockSupport::parkNanos);
    }

    Courtesy(IntSupplier waiting, LongConsumer park) {
        this.waiting = waiting;
        this.park = park;
    }

    /** Returns at once where there is no crowd. */
    void pause() {
        if (waiting.getAsInt() >= CROWD) {
            park.accept(PAUSE.toNanos());
        }
    }
}
