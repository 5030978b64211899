package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Reads the raw bytes of posts whose sender is not known yet. One post takes at most {@link #LIMIT}, all posts together at most
 * a fixed share of the memory, and none takes longer than {@link #PATIENCE}.
 */
final class BodyReader {

    static final int LIMIT = 3 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong held = new AtomicLong();
    private final long budget;

    /**
     * @param budget how many bytes all posts together may hold
     */
    BodyReader(long budget) {
        this.budget = budget;
    }

    /** Hands the body to {@code use}; its bytes count as held until what that returns has ended. */
    <T> Mono<T> read(ServerHttpRequest request, Function<byte[], Mono<T>> use) {
        return Mono.defer(() -> {
            BodyCollector collector = new BodyCollector(LIMIT, this::reserve);
            return collected(request, collector).flatMap(use).doFinally(end -> held.addAndGet(-collector.reserved()));
        });
    }

    private static Mono<byte[]> collected(ServerHttpRequest request, BodyCollector collector) {
        HttpHeaders headers = request.getHeaders();
        if (headers.getContentLength() > LIMIT) {
            // A sender that waits to be asked for its body is not asked for it.
            return headers.getFirst(HttpHeaders.EXPECT) == null
                    ? collector.discard(request.getBody())
                    : Mono.error(new RefusedWebhook(Reason.BODY_TOO_LARGE));
        }
        return collector
                .collect(request.getBody())
                .doOnCancel(collector::dispose)
                .timeout(PATIENCE, Mono.error(() -> new RefusedWebhook(Reason.BODY_UNREADABLE)))
                .onErrorMap(e -> !(e instanceof RefusedWebhook), e -> new RefusedWebhook(Reason.BODY_UNREADABLE));
    }

    private boolean reserve(int bytes) {
        if (held.addAndGet(bytes) <= budget) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }
}
