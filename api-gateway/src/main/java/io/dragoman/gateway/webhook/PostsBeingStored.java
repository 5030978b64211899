package io.dragoman.gateway.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** The posts that have been read and wait for the disk. */
public final class PostsBeingStored {

    /** Fewer come together in one flush to disk also when there is no hurry. */
    static final int CROWD = 8;

    /** A flush lets all go at once, and the next crowd needs a moment to come together. */
    static final Duration MOMENT = Duration.ofMillis(300);

    /** Who comes in such numbers for longer is no burst any more, and the screens must follow. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Burst burst;

    PostsBeingStored(MeterRegistry meters, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        long before = nanoTime.getAsLong() - MOMENT.toNanos();
        this.burst = new Burst(before, before);
        Gauge.builder("dragoman.webhooks.storing", count, AtomicInteger::get).register(meters);
    }

    /** True when many wait at once, or did a moment ago; never for longer than a burst lasts. */
    public boolean crowded() {
        Burst newest = burst;
        return !newest.isOverAt(nanoTime.getAsLong()) && newest.age() < LONGEST.toNanos();
    }

    /** {@code storing}, counted for as long as it takes. */
    <T> Mono<T> during(Mono<T> storing) {
        return Mono.defer(() -> {
            if (count.incrementAndGet() >= CROWD) {
                burst = burst.seenAgainAt(nanoTime.getAsLong());
            }
            return storing.doFinally(end -> count.decrementAndGet());
        });
    }

    /** From when to when there was a crowd, in nanoseconds of an arbitrary origin. */
    private record Burst(long from, long until) {

        boolean isOverAt(long now) {
            return now - until >= MOMENT.toNanos();
        }

        long age() {
            return until - from;
        }

        Burst seenAgainAt(long now) {
            return new Burst(isOverAt(now) ? now : from, now);
        }
    }
}
