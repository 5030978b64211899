package io.dragoman.gateway.webhook;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Collects one body up to a limit. Past the limit it says so at once and keeps nothing; what the sender is still writing is thrown
 * away for a short while, because a connection closed in the middle of it would take the answer away with it.
 */
final class BodyCollector extends BaseSubscriber<DataBuffer> {

    private static final long DISCARDED_AT_MOST = 8L * 1024 * 1024;
    private static final Duration DISCARDING_AT_MOST = Duration.ofSeconds(2);

    private final int limit;
    private final IntPredicate reserve;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final Sinks.One<byte[]> body = Sinks.one();
    private final Sinks.Empty<Void> rest = Sinks.empty();
    private long reserved;
    private boolean refused;
    private long discarded;

    /**
     * @param reserve asked for the memory of each piece before it is kept; {@code false} refuses the post
     */
    BodyCollector(int limit, IntPredicate reserve) {
        this.limit = limit;
        this.reserve = reserve;
    }

    Mono<byte[]> collect(Publisher<DataBuffer> pieces) {
        return body.asMono().doOnSubscribe(s -> pieces.subscribe(this));
    }

    /** Refuses the body without having looked at it. */
    Mono<byte[]> discard(Publisher<DataBuffer> pieces, Reason reason) {
        return Mono.defer(() -> {
            refuse(reason);
            return collect(pieces);
        });
    }

    long reserved() {
        return reserved;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(DataBuffer piece) {
        try {
            take(piece);
        } finally {
            DataBufferUtils.release(piece);
        }
        if (discarded > DISCARDED_AT_MOST) {
            cancel();
            rest.tryEmitEmpty();
        } else {
            request(1);
        }
    }

    @Override
    protected void hookOnComplete() {
        body.tryEmitValue(bytes.toByteArray());
        rest.tryEmitEmpty();
    }

    @Override
    protected void hookOnError(Throwable cause) {
        body.tryEmitError(cause);
        rest.tryEmitEmpty();
    }

    private void take(DataBuffer piece) {
        int size = piece.readableByteCount();
        if (!refused && bytes.size() + size > limit) {
            refuse(Reason.BODY_TOO_LARGE);
        } else if (!refused && !reserve.test(size)) {
            refuse(Reason.STORE_UNAVAILABLE);
        }
        if (refused) {
            discarded += size;
            return;
        }
        reserved += size;
        byte[] copy = new byte[size];
        piece.read(copy);
        bytes.writeBytes(copy);
    }

    private void refuse(Reason reason) {
        refused = true;
        bytes.reset();
        body.tryEmitError(new RefusedWebhook(
                reason, rest.asMono().timeout(DISCARDING_AT_MOST, Mono.empty()).doOnTerminate(this::cancel)));
    }
}
