package io.dragoman.gateway.changes;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.platform.ChangeFeed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The open streams: so many per tenant, none for ever, each alive in the eyes of its reader and of what is between. */
@Component
class ChangeStreams {

    static final int PER_TENANT = 100;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** After this a reader proves again that it is signed in. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final ChangeFeed feed;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    ChangeStreams(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * What an event says.
     *
     * @param kind {@code inquiry, message, conversation, contact, delivery, status} or {@code integration}
     */
    record Notice(String kind, String id, long position) {}

    /** The changes after {@code place}. */
    Flux<ServerSentEvent<Notice>> open(String tenant, Place place) {
        return Flux.defer(() -> {
            take(tenant);
            return stream(tenant, place).doFinally(end -> release(tenant));
        });
    }

    /** Ends all streams, so that a server that stops does not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }

    int open() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Flux<ServerSentEvent<Notice>> stream(String tenant, Place place) {
        return Flux.using(
                () -> new Reader(feed, tenant, place),
                // The first sign of life tells the reader that the stream stands, so it comes before everything else.
                reader -> Flux.concat(Flux.just(signOfLife()), Flux.merge(heartbeats(), reader.events()))
                        .takeUntilOther(reader.tooSlow())
                        .takeUntilOther(closing.asMono())
                        .take(LONGEST),
                Reader::close);
    }

    private static Flux<ServerSentEvent<Notice>> heartbeats() {
        return Flux.interval(HEARTBEAT).onBackpressureDrop().map(tick -> signOfLife());
    }

    private static ServerSentEvent<Notice> signOfLife() {
        return ServerSentEvent.<Notice>builder().comment("still here").build();
    }

    private void take(String tenant) {
        open.compute(tenant, (name, streams) -> {
            int now = streams == null ? 0 : streams;
            if (now >= PER_TENANT) {
                throw new ApiProblem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "TOO_MANY_STREAMS",
                                "Too many streams are open; close one.",
                                null)
                        .retryAfter(HEARTBEAT);
            }
            return now + 1;
        });
    }

    private void release(String tenant) {
        open.computeIfPresent(tenant, (name, streams) -> streams == 1 ? null : streams - 1);
    }
}
