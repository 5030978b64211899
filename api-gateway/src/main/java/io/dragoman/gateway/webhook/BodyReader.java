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

    /** Fails with {@code reason}, for a post whose body does not matter: one that may be large is not read to its end. */
    <T> Mono<T> refuse(ServerHttpRequest request, Reason reason) {
        HttpHeaders headers = request.getHeaders();
        boolean small = headers.getContentLength() <= LIMIT && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return small
                ? Mono.error(new RefusedWebhook(reason))
                : discarded(request, new BodyCollector(0, bytes -> false), reason)
                        .then(Mono.empty());
    }

    /** A sender that waits to be asked for its body is not asked for it. */
    private static Mono<byte[]> discarded(ServerHttpRequest request, BodyCollector collector, Reason reason) {
        return request.getHeaders().getFirst(HttpHeaders.EXPECT) == null
                ? collector.discard(request.getBody(), reason)
                : Mono.error(new RefusedWebhook(reason, Mono.empty()));
    }

    private static Mono<byte[]> collected(ServerHttpRequest request, BodyCollector collector) {
        if (request.getHeaders().getContentLength() > LIMIT) {
            return discarded(request, collector, Reason.BODY_TOO_LARGE);
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
