package io.dragoman.saga.intake;

import io.dragoman.saga.platform.Failures;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How often an item is tried before it counts as failed. What fails for a reason that nobody foresaw may have failed for something that
 * lasts a moment; the pauses are short, for the item's conversation waits meanwhile.
 *
 * @param most how often an item is tried in all; at least once
 * @param pause waits for as long
 */
public record Attempts(int most, Consumer<Duration> pause) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int FACTOR = 4;

    /** So many, with pauses in real time. */
    public static Attempts of(int most) {
        return new Attempts(most, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    /** Works until it succeeds. A store that is out of reach is the whole batch's concern, and not tried again here. */
    void work(Runnable item) {
        Duration next = FIRST_PAUSE;
        for (int attempt = 1; !succeeds(item, attempt); attempt++) {
            pause.accept(next);
            Duration longer = next.multipliedBy(FACTOR);
            next = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean succeeds(Runnable item, int attempt) {
        try {
            item.run();
            return true;
        } catch (RuntimeException failure) {
            if (attempt >= most || Failures.passes(failure)) {
                throw failure;
            }
            return false;
        }
    }
}
