package io.dragoman.gateway.changes;

import io.dragoman.platform.ChangeFeed;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** The open streams: a bounded number, none for ever, each alive in the eyes of its reader and of what is between. */
class ChangeStreams {

    /** After this a reader proves again that it is signed in. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** So many events are made ahead of what the merging takes, which takes some dozens ahead of the network. */
    private static final int AHEAD = 16;

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final ChangeFeed feed;
    private final StreamSettings settings;
    private final Clock clock;
    private final Scheduler scheduler;
    private final Seats seats;

    ChangeStreams(ChangeFeed feed, StreamSettings settings, Clock clock, Scheduler scheduler) {
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        this.scheduler = scheduler;
        this.seats = new Seats(settings.perCaller(), settings.total(), settings.heartbeat());
    }

    /**
     * What an event says.
     *
     * @param kind {@code inquiry, message, conversation, contact, delivery, status} or {@code integration}
     */
    record Notice(String kind, String id, long position) {}

    /** The changes after {@code place}. */
    Flux<ServerSentEvent<Notice>> open(Audience audience, Place place) {
        return Flux.defer(() -> {
            seats.take(audience.caller());
            return stream(audience, place).doFinally(end -> seats.release(audience.caller()));
        });
    }

    /** Ends all streams, so that a server that stops does not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }

    int open() {
        return seats.taken();
    }

    private Flux<ServerSentEvent<Notice>> stream(Audience audience, Place place) {
        Admission admission = new Admission(audience.admitted(), settings.trust(), clock);
        return Flux.using(
                () -> new Reader(feed, audience, place),
                // The first sign of life tells the reader that the stream stands, so it comes before everything else.
                reader -> Flux.concat(Flux.just(signOfLife()), Flux.merge(heartbeats(), events(reader)))
                        .takeWhile(event -> event.comment() == null ? admission.holds() : admission.holdsNow())
                        .takeUntilOther(reader.tooSlow())
                        .takeUntilOther(closing.asMono())
                        .take(LONGEST),
                Reader::close);
    }

    /** The feed's own thread only hands them over: a thousand readers would make it write for a thousand. */
    private Flux<ServerSentEvent<Notice>> events(Reader reader) {
        return reader.events().publishOn(scheduler, AHEAD);
    }

    private Flux<ServerSentEvent<Notice>> heartbeats() {
        return Flux.interval(settings.heartbeat()).onBackpressureDrop().map(tick -> signOfLife());
    }

    private static ServerSentEvent<Notice> signOfLife() {
        return ServerSentEvent.<Notice>builder().comment("still here").build();
    }
}
