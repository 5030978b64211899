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
    static final Duration MOMENT = Duration.ofMillis(100);

    private final LongSupplier nanoTime;
    private final AtomicInteger count = new AtomicInteger();
    private volatile long crowdedAt;

    PostsBeingStored(MeterRegistry meters, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.crowdedAt = nanoTime.getAsLong() - MOMENT.toNanos();
        Gauge.builder("dragoman.webhooks.storing", count, AtomicInteger::get).register(meters);
    }

    /** True when many wait at once, or did a moment ago. */
    public boolean crowded() {
        return nanoTime.getAsLong() - crowdedAt < MOMENT.toNanos();
    }

    /** {@code storing}, counted for as long as it takes. */
    <T> Mono<T> during(Mono<T> storing) {
        return Mono.defer(() -> {
            if (count.incrementAndGet() >= CROWD) {
                crowdedAt = nanoTime.getAsLong();
            }
            return storing.doFinally(end -> count.decrementAndGet());
        });
    }
}
