package io.dragoman.gateway.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a poller is. Waits go by the application's clock, and end also when that much real time has passed: a clock that stands still
 * must not keep a queue from being asked for ever.
 */
final class PollProgress {

    /** A queue that takes longer to answer waits for news. */
    private static final Duration QUICK = Duration.ofMillis(500);

    private final Clock clock;
    private PollState state = PollState.NEW;
    private boolean busy;
    private boolean asking;
    private long askedAt;
    private long emptyAskedAt = Long.MIN_VALUE;
    private @Nullable Instant due;
    private long waitingSince;
    private Duration wait = Duration.ZERO;

    PollProgress(Clock clock) {
        this.clock = clock;
    }

    synchronized PollState state() {
        return state;
    }

    synchronized boolean isDue() {
        return due == null || !clock.instant().isBefore(due) || System.nanoTime() - waitingSince >= wait.toNanos();
    }

    synchronized void asks() {
        asking = true;
        askedAt = System.nanoTime();
    }

    synchronized void answered(boolean found) {
        asking = false;
        busy = found;
        if (!found) {
            emptyAskedAt = askedAt;
            due = null;
            state = state.polled(clock.instant());
        }
    }

    synchronized void stored() {
        state = state.stored(clock.instant());
    }

    synchronized void deleted() {
        busy = false;
        due = null;
        state = state.polled(clock.instant());
    }

    synchronized void failed(String code, IntFunction<Duration> backoff) {
        asking = false;
        busy = false;
        wait = backoff.apply(state.failures() + 1);
        waitingSince = System.nanoTime();
        Instant now = clock.instant();
        due = now.plus(wait);
        state = state.failed(now, code, due);
    }

    /** True while what was there at {@code moment} (of {@link System#nanoTime()}) may still be on its way into the history. */
    synchronized boolean mayBringNewsOf(long moment) {
        if (busy) {
            return true;
        }
        if (!isDue()) {
            return false;
        }
        boolean waitsForNews = asking && System.nanoTime() - askedAt > QUICK.toNanos();
        return !waitsForNews && (emptyAskedAt == Long.MIN_VALUE || emptyAskedAt - moment < 0);
    }
}
