package io.dragoman.gateway.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** How many posts have been read and wait for the disk. */
public final class PostsBeingStored {

    private final AtomicInteger count = new AtomicInteger();

    PostsBeingStored(MeterRegistry meters) {
        Gauge.builder("dragoman.webhooks.storing", this, PostsBeingStored::count)
                .register(meters);
    }

    public int count() {
        return count.get();
    }

    /** {@code storing}, counted for as long as it takes. */
    <T> Mono<T> during(Mono<T> storing) {
        return Mono.defer(() -> {
            count.incrementAndGet();
            return storing.doFinally(end -> count.decrementAndGet());
        });
    }
}
