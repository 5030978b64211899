package io.dragoman.gateway.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.HandClock;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.NotificationQueue;
import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import io.dragoman.vault.IntegrationAccess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Nothing here waits: time goes when it is told to, and a queue without an answer is a queue that waits for news. */
class PollerTest implements NotificationQueue {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final IntegrationAccess ACCOUNT = new IntegrationAccess(
            IntegrationId.of("default", "green"), Provider.GREEN_API, true, false, Map.of(), Map.of());

    private final HandClock clock = new HandClock(NOON);
    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final List<String> steps = new ArrayList<>();
    private final Queue<CompletableFuture<Optional<Notification>>> answers = new ArrayDeque<>();
    private final Queue<Mono<Void>> storing = new ArrayDeque<>();
    private final Queue<CompletableFuture<Void>> deleting = new ArrayDeque<>();
    private final Poller poller = poller();

    @AfterEach
    void stop() {
        poller.stop();
        timer.dispose();
    }

    @Test
    void what_was_received_is_stored_and_only_then_deleted() {
        Sinks.Empty<Void> disk = Sinks.empty();
        offers("1", "a");
        storing.add(disk.asMono());
        poller.start();
        assertThat(steps).containsExactly("receive", "store a");

        assertThat(disk.tryEmitEmpty()).isEqualTo(Sinks.EmitResult.OK);

        assertThat(steps).containsExactly("receive", "store a", "delete 1", "receive");
        assertThat(poller.progress().state().received()).isEqualTo(1);
    }

    @Test
    void what_could_not_be_stored_is_not_deleted_and_received_again() {
        offers("1", "a");
        offers("1", "a");
        storing.add(Mono.error(new IOException("the disk is full")));
        poller.start();
        assertThat(steps).containsExactly("receive", "store a");
        assertThat(poller.progress().state().lastErrorCode()).isEqualTo("IOException");

        pass(Duration.ofSeconds(1));

        assertThat(steps).containsExactly("receive", "store a", "receive", "store a", "delete 1", "receive");
    }

    @ParameterizedTest
    @CsvSource({"TOO_OFTEN,HTTP_429,7200", "QUOTA,HTTP_466,", "PASSES,HTTP_500,3600", "REFUSED,HTTP_401,3600"})
    void a_queue_that_failed_is_left_alone_until_its_time_and_then_asked_again(
            Kind kind, String code, @Nullable Long retryAfter) {
        answers.add(CompletableFuture.failedFuture(
                new QueueFailure(kind, code, retryAfter == null ? null : Duration.ofSeconds(retryAfter))));
        poller.start();
        PollState state = poller.progress().state();
        assertThat(state.lastErrorCode()).isEqualTo(code);
        Duration wait = Duration.between(NOON, state.nextAttemptAt());
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(retryAfter == null ? 300 : retryAfter));

        pass(wait.minusMillis(1));
        assertThat(steps).containsExactly("receive");

        pass(Duration.ofMillis(1));
        assertThat(steps).containsExactly("receive", "receive");
    }

    @Test
    void what_goes_well_ends_a_row_of_failures() {
        for (int i = 0; i < 3; i++) {
            answers.add(CompletableFuture.failedFuture(new QueueFailure(Kind.PASSES, "HTTP_500", null)));
        }
        offers("1", "a");
        poller.start();
        for (int failures = 1; failures <= 3; failures++) {
            assertThat(poller.progress().state().failures()).isEqualTo(failures);
            pass(Duration.ofHours(1));
        }

        assertThat(poller.progress().state().failures()).isZero();
        assertThat(steps).endsWith("store a", "delete 1", "receive");
    }

    @Test
    void what_is_stored_is_only_deleted_when_deleting_failed() {
        offers("1", "a");
        deleting.add(CompletableFuture.failedFuture(new QueueFailure(Kind.PASSES, "TIMEOUT", null)));
        poller.start();

        pass(Duration.ofSeconds(1));

        assertThat(steps).containsExactly("receive", "store a", "delete 1", "delete 1", "receive");
    }

    @Test
    void a_receipt_that_the_provider_does_not_take_is_not_tried_for_ever() {
        offers("1", "a");
        offers("2", "a");
        deleting.add(CompletableFuture.failedFuture(new QueueFailure(Kind.REFUSED, "HTTP_404", null)));
        poller.start();

        pass(Duration.ofHours(1));

        assertThat(steps)
                .containsExactly("receive", "store a", "delete 1", "receive", "store a", "delete 2", "receive");
    }

    @Test
    void an_empty_queue_is_asked_again_after_a_pause() {
        answers.add(CompletableFuture.completedFuture(Optional.empty()));
        poller.start();
        assertThat(steps).containsExactly("receive");

        timer.advanceTimeBy(Duration.ofMillis(250));

        assertThat(steps).containsExactly("receive", "receive");
    }

    @Test
    void who_was_stopped_takes_nothing_any_more() {
        CompletableFuture<Optional<Notification>> late = new CompletableFuture<>();
        answers.add(late);
        poller.start();
        poller.stop();

        late.complete(Optional.of(new Notification("1", "a".getBytes(UTF_8))));
        pass(Duration.ofHours(1));

        assertThat(steps).containsExactly("receive");
    }

    @Test
    void what_was_stored_but_not_deleted_comes_to_the_next_as_a_copy_and_is_deleted_once() {
        deleting.add(new CompletableFuture<>());
        offers("1", "a");
        poller.start();
        assertThat(steps).containsExactly("receive", "store a", "delete 1");
        poller.stop();

        steps.clear();
        offers("1", "a");
        Poller next = poller();
        next.start();
        next.stop();

        assertThat(steps).containsExactly("receive", "store a", "delete 1", "receive");
    }

    private Poller poller() {
        return new Poller(ACCOUNT, this, this::store, new Backoff(new Random(1)), clock, timer);
    }

    private void offers(String receipt, String body) {
        answers.add(CompletableFuture.completedFuture(Optional.of(new Notification(receipt, body.getBytes(UTF_8)))));
    }

    private void pass(Duration time) {
        clock.advance(time);
        timer.advanceTimeBy(Duration.ofSeconds(1));
    }

    private Mono<Void> store(byte[] body) {
        steps.add("store " + new String(body, UTF_8));
        Mono<Void> stored = storing.poll();
        return stored == null ? Mono.empty() : stored;
    }

    @Override
    public CompletableFuture<Optional<Notification>> receive() {
        steps.add("receive");
        CompletableFuture<Optional<Notification>> answer = answers.poll();
        return answer == null ? new CompletableFuture<>() : answer;
    }

    @Override
    public CompletableFuture<Void> delete(String receipt) {
        steps.add("delete " + receipt);
        CompletableFuture<Void> answer = deleting.poll();
        return answer == null ? CompletableFuture.completedFuture(null) : answer;
    }
}
