package io.dragoman.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/** The pieces of a body lie in memory that nobody collects: whatever becomes of the body, each is given back. */
class BodyReaderTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final NettyDataBufferFactory memory = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
    private final List<NettyDataBuffer> pieces = new ArrayList<>();
    private final BodyReader reader = new BodyReader(4L * MEGABYTE);
    private @Nullable Subscriber<? super DataBuffer> wire;
    private @Nullable Throwable refusal;
    private byte @Nullable [] body;

    @AfterEach
    void every_piece_was_given_back() {
        assertThat(pieces)
                .isNotEmpty()
                .allSatisfy(
                        piece -> assertThat(piece.getNativeBuffer().refCnt()).isZero());
    }

    @Test
    void a_body_is_copied_piece_by_piece() {
        read();
        send(MEGABYTE);
        send(MEGABYTE);
        wire().onComplete();
        assertThat(body).hasSize(2 * MEGABYTE);
    }

    @Test
    void of_one_that_is_too_large_the_rest_is_thrown_away() {
        read();
        for (int i = 0; i < 5; i++) {
            send(MEGABYTE);
        }
        assertThat(reason()).isEqualTo(Reason.BODY_TOO_LARGE);
        wire().onComplete();
    }

    @Test
    void where_there_is_no_memory_for_it_none_is_kept() {
        read();
        send(2 * MEGABYTE);
        Subscriber<? super DataBuffer> first = wire();
        read();
        send(3 * MEGABYTE);
        assertThat(reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
        first.onComplete();
    }

    @Test
    void one_that_breaks_off_is_refused() {
        read();
        send(MEGABYTE);
        wire().onError(new IOException("reset by peer"));
        assertThat(reason()).isEqualTo(Reason.BODY_UNREADABLE);
    }

    @Test
    void what_comes_after_its_reader_has_gone_is_thrown_away() {
        Disposable reading = read();
        send(MEGABYTE);
        reading.dispose();
        send(MEGABYTE);
        assertThat(body).isNull();
    }

    @Test
    void what_is_sent_to_nobody_is_thrown_away() {
        ServerHttpRequest chunked = MockServerHttpRequest.post("/")
                .header("Transfer-Encoding", "chunked")
                .body(wirePublisher());
        reader.refuse(chunked, Reason.NOT_FOUND).subscribe(found -> {}, failure -> refusal = failure);
        send(MEGABYTE);
        assertThat(reason()).isEqualTo(Reason.NOT_FOUND);
        wire().onComplete();
    }

    private Disposable read() {
        ServerHttpRequest request = MockServerHttpRequest.post("/").body(wirePublisher());
        return reader.read(request, Mono::just).subscribe(found -> body = found, failure -> refusal = failure);
    }

    private Publisher<DataBuffer> wirePublisher() {
        return subscriber -> {
            wire = subscriber;
            subscriber.onSubscribe(Operators.emptySubscription());
        };
    }

    private Subscriber<? super DataBuffer> wire() {
        return Objects.requireNonNull(wire);
    }

    private void send(int bytes) {
        NettyDataBuffer piece = memory.allocateBuffer(bytes);
        piece.write(new byte[bytes]);
        pieces.add(piece);
        wire().onNext(piece);
    }

    private Reason reason() {
        assertThat(refusal).isInstanceOf(RefusedWebhook.class);
        return ((RefusedWebhook) Objects.requireNonNull(refusal)).reason();
    }
}
