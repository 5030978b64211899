package io.dragoman.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.gateway.FakeFeed;
import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.changes.ChangeStreams.Notice;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class ChangeStreamsTest {

    private final FakeFeed feed = new FakeFeed();
    private final HandClock clock = new HandClock(TestGateway.NOW);
    private final StreamSettings settings = new StreamSettings(3, 5, Duration.ofSeconds(15), Duration.ofSeconds(1));
    private final ChangeStreams streams = new ChangeStreams(feed, settings, clock, Schedulers.immediate());
    private final List<ServerSentEvent<Notice>> read = new ArrayList<>();

    @Test
    void a_change_is_told_with_its_position_as_id() {
        read(Place.NOW, () -> feed.tell(change(7, "inquiry")));

        assertThat(events()).containsExactly("7 change inquiry");
        assertThat(feed.readers()).isZero();
        assertThat(streams.open()).isZero();
    }

    @Test
    void changes_of_another_tenant_are_not_told() {
        read(Place.NOW, () -> feed.tell(new Change("t2", "inquiry", "x", 7)));

        assertThat(events()).isEmpty();
    }

    @Test
    void a_reader_that_comes_back_misses_nothing_and_gets_nothing_twice() {
        Stream.of(change(1, "a"), change(2, "b"), change(2, "c"), change(2, "d"), change(3, "e"))
                .forEach(feed::tell);

        read(Place.of("2.1"), () -> feed.tell(change(3, "f")));

        assertThat(events()).containsExactly("2.2 change d", "3 change e", "3.1 change f");
    }

    @Test
    void every_id_resumes_right_behind_itself() {
        List<Change> all = List.of(change(1, "a"), change(2, "b"), change(2, "c"), change(4, "d"), change(4, "e"));
        all.forEach(feed::tell);
        read(Place.of("0"), () -> {});
        List<String> ids =
                read.stream().map(ServerSentEvent::id).filter(Objects::nonNull).toList();

        for (int i = 0; i < ids.size(); i++) {
            read.clear();
            read(Place.of(ids.get(i)), () -> {});
            assertThat(read.stream().map(ServerSentEvent::id).filter(Objects::nonNull))
                    .containsExactlyElementsOf(ids.subList(i + 1, ids.size()));
        }
        assertThat(ids).hasSameSizeAs(all).doesNotHaveDuplicates();
    }

    @Test
    void who_was_away_too_long_is_told_to_read_everything_anew() {
        feed.tell(change(1, "a"));
        feed.tell(change(5, "b"));
        feed.forget(4);

        read(Place.of("1"), () -> feed.tell(change(6, "c")));

        assertThat(events()).containsExactly("null reset reset", "6 change c");
    }

    @Test
    void a_reader_that_does_not_read_is_cut_off_and_the_feed_never_waits() {
        List<String> seen = new ArrayList<>();
        BaseSubscriber<ServerSentEvent<Notice>> stalled = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnComplete() {
                seen.add("complete");
            }
        };
        streams.open(by("u1"), Place.NOW).subscribe(stalled);

        for (int i = 1; i < 2 * Reader.UNSENT; i++) {
            feed.tell(change(i, "a"));
        }

        assertThat(seen).containsExactly("complete");
        assertThat(feed.readers()).isZero();
        assertThat(streams.open()).isZero();
    }

    @Test
    void a_silent_stream_shows_that_it_is_alive_and_does_not_last_for_ever() {
        StepVerifier.withVirtualTime(() -> streams.open(by("u1"), Place.NOW))
                .expectNextMatches(event -> event.comment() != null)
                .thenAwait(Duration.ofSeconds(15))
                .expectNextMatches(event -> event.comment() != null)
                .thenAwait(Duration.ofMinutes(15))
                .thenConsumeWhile(event -> event.comment() != null)
                .verifyComplete();
    }

    @Test
    void a_server_that_stops_does_not_wait_for_its_readers() {
        List<String> seen = new ArrayList<>();
        streams.open(by("u1"), Place.NOW)
                .doOnComplete(() -> seen.add("complete"))
                .subscribe();

        streams.close();

        assertThat(seen).containsExactly("complete");
        assertThat(feed.readers()).isZero();
    }

    @Test
    void one_caller_has_so_many_streams_and_shuts_out_nobody_else() {
        List<Disposable> open = open(by("u1"), settings.perCaller());

        Flux<ServerSentEvent<Notice>> oneMore = streams.open(by("u1"), Place.NOW);
        refused(oneMore);
        assertThat(streams.open(by("u2"), Place.NOW).blockFirst()).isNotNull();
        open.get(0).dispose();
        assertThat(oneMore.blockFirst()).isNotNull();
        open.forEach(Disposable::dispose);
        assertThat(streams.open()).isZero();
    }

    @Test
    void all_callers_together_have_so_many_streams_and_no_more() {
        List<Disposable> open = new ArrayList<>(open(by("u1"), 3));
        open.addAll(open(by("u2"), settings.total() - 3));

        refused(streams.open(by("u3"), Place.NOW));
        open.get(0).dispose();
        assertThat(streams.open(by("u3"), Place.NOW).blockFirst()).isNotNull();
        open.forEach(Disposable::dispose);
    }

    @Test
    void who_may_no_longer_read_hears_of_no_change_after_the_moment_an_answer_counts() {
        AtomicBoolean admitted = new AtomicBoolean(true);
        List<String> seen = new ArrayList<>();
        streams.open(new Audience(caller("u1"), kind -> true, admitted::get), Place.NOW)
                .doOnComplete(() -> seen.add("complete"))
                .subscribe(read::add);

        feed.tell(change(1, "a"));
        admitted.set(false);
        clock.advance(settings.trust());
        feed.tell(change(2, "b"));

        assertThat(events()).containsExactly("1 change a");
        assertThat(seen).containsExactly("complete");
        assertThat(feed.readers()).isZero();
        assertThat(streams.open()).isZero();
    }

    @Test
    void a_burst_of_changes_asks_once_whether_its_reader_may_read() {
        AtomicInteger asked = new AtomicInteger();
        streams.open(new Audience(caller("u1"), kind -> true, () -> asked.incrementAndGet() > 0), Place.NOW)
                .subscribe(read::add);
        int atFirst = asked.get();
        clock.advance(settings.trust());
        for (int i = 1; i <= 50; i++) {
            feed.tell(change(i, "a"));
        }

        assertThat(events()).hasSize(50);
        assertThat(asked.get() - atFirst).isEqualTo(1);
    }

    @Test
    void a_silent_stream_ends_with_the_heartbeat_after_which_its_reader_may_no_longer_read() {
        AtomicBoolean admitted = new AtomicBoolean(true);
        StepVerifier.withVirtualTime(
                        () -> streams.open(new Audience(caller("u1"), kind -> true, admitted::get), Place.NOW))
                .expectNextCount(1)
                .then(() -> admitted.set(false))
                .thenAwait(settings.heartbeat())
                .verifyComplete();
    }

    @Test
    void a_reader_hears_of_the_kinds_it_may_read_and_resumes_as_if_it_had_heard_of_all() {
        Audience some = new Audience(caller("u1"), "seen"::equals, () -> true);
        Disposable reading = streams.open(some, Place.NOW).subscribe(read::add);
        feed.tell(change(1, "hidden"));
        feed.tell(change(1, "seen"));
        reading.dispose();

        assertThat(events()).containsExactly("1.1 change seen");
        read.clear();
        read(Place.of("1.1"), () -> {});
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 1, 6", "7.1, 7, 2, 6", "0, 0, 1, 0", "7.12, 7, 13, 6"})
    void an_id_is_a_place(String id, long position, int known, long before) {
        assertThat(Place.of(id)).isEqualTo(new Place(position, known));
        assertThat(Place.of(id).id()).isEqualTo(id);
        assertThat(Place.of(id).before()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.", "1.x", ".1", "99999999999999999999", "1.9999999"})
    void what_is_no_id_is_refused(String id) {
        assertThatThrownBy(() -> Place.of(id)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> events() {
        return read.stream()
                .filter(event -> event.event() != null)
                .map(event -> event.id() + " " + event.event() + " "
                        + Objects.requireNonNull(event.data()).kind())
                .toList();
    }

    /** Reads from {@code place} on while something happens. */
    private void read(Place place, Runnable meanwhile) {
        Disposable reading = streams.open(by("u1"), place).subscribe(read::add);
        meanwhile.run();
        reading.dispose();
    }

    private List<Disposable> open(Audience audience, int count) {
        return Stream.generate(() -> streams.open(audience, Place.NOW).subscribe())
                .limit(count)
                .toList();
    }

    private static void refused(Flux<ServerSentEvent<Notice>> stream) {
        assertThatThrownBy(stream::blockFirst).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(503);
            assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("15");
        });
    }

    private static Audience by(String id) {
        return new Audience(caller(id), kind -> true, () -> true);
    }

    private static Caller caller(String id) {
        return new Caller("t1", id, Caller.Kind.TOKEN, Role.VIEWER);
    }

    private static Change change(long position, String kind) {
        return new Change("t1", kind, "id-" + kind, position);
    }
}
