package io.dragoman.gateway.changes;

import io.dragoman.gateway.changes.ChangeStreams.Notice;
import io.dragoman.platform.Change;
import io.dragoman.platform.ChangeFeed;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One reader of a tenant's changes. It never makes the feed wait: what the reader has not taken is kept, a bounded number; one more,
 * and the reader is too slow and must come back with its last id.
 */
final class Reader implements AutoCloseable {

    static final int UNSENT = 256;

    private final Sinks.Many<Change> live =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(UNSENT));
    private final Sinks.Empty<Void> tooSlow = Sinks.empty();
    private final ChangeFeed.Subscription subscription;
    private final Predicate<String> kinds;
    private final Place start;
    private Place place;

    Reader(ChangeFeed feed, Audience audience, Place start) {
        this.kinds = audience.kinds();
        this.start = start;
        this.place = start;
        this.subscription = feed.join(audience.caller().tenant(), start.before(), this::take);
    }

    /** What was missed, then what happens; or that it cannot be told what was missed. */
    Flux<ServerSentEvent<Notice>> events() {
        return Flux.concat(
                subscription.gap() ? reset() : missed(), live.asFlux().mapNotNull(this::event));
    }

    /** Ends when the reader has fallen behind. */
    Mono<Void> tooSlow() {
        return tooSlow.asMono();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void take(Change change) {
        if (live.tryEmitNext(change).isFailure()) {
            tooSlow.tryEmitEmpty();
        }
    }

    private Flux<ServerSentEvent<Notice>> missed() {
        Flux<Change> missed = Flux.fromIterable(subscription.missed());
        Flux<Change> sameMoment = missed.filter(change -> change.position() <= start.position());
        Flux<Change> later = missed.filter(change -> change.position() > start.position());
        return sameMoment.skip(start.known()).concatWith(later).mapNotNull(this::event);
    }

    private Flux<ServerSentEvent<Notice>> reset() {
        place = Place.NOW;
        return Flux.just(ServerSentEvent.<Notice>builder()
                .event("reset")
                .data(new Notice("reset", "", start.position()))
                .build());
    }

    /** Nothing for a change that is not for this reader; its place counts all the same, so that ids mean the same to everybody. */
    private @Nullable ServerSentEvent<Notice> event(Change change) {
        place = place.after(change.position());
        if (!kinds.test(change.kind())) {
            return null;
        }
        return ServerSentEvent.<Notice>builder()
                .id(place.id())
                .event("change")
                .data(new Notice(change.kind(), change.id(), change.position()))
                .build();
    }
}
