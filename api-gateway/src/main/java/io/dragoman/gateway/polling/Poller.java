package io.dragoman.gateway.polling;

import io.dragoman.providers.NotificationQueue;
import io.dragoman.providers.NotificationQueue.Notification;
import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import io.dragoman.vault.IntegrationAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Fetches one account's notifications, one after the other: receive, store, and only then delete. Whatever happens in between, the
 * provider gives the same one again, and the intake knows a copy. One account is polled by one poller only.
 */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    /** Before it asks an empty queue again; one that waits for news itself is hardly slowed down by it. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final IntegrationAccess account;
    private final NotificationQueue queue;
    private final Function<byte[], Mono<Void>> store;
    private final Backoff backoff;
    private final PollProgress progress;
    private final Scheduler timer;
    private @Nullable String receipt;
    private @Nullable Disposable running;

    /**
     * A poller that has yet to be started.
     *
     * @param store completes when a notification is on disk
     * @param timer on which it waits
     */
    Poller(
            IntegrationAccess account,
            NotificationQueue queue,
            Function<byte[], Mono<Void>> store,
            Backoff backoff,
            Clock clock,
            Scheduler timer) {
        this.account = account;
        this.queue = queue;
        this.store = store;
        this.backoff = backoff;
        this.progress = new PollProgress(clock);
        this.timer = timer;
    }

    IntegrationAccess account() {
        return account;
    }

    PollProgress progress() {
        return progress;
    }

    void start() {
        running = Mono.defer(this::round)
                .repeat()
                .subscribe(done -> {}, failure -> LOG.error("Polling {} ended", account.id(), failure));
    }

    /** What is being stored is stored; whether it was deleted, the next poller finds out. */
    void stop() {
        if (running != null) {
            running.dispose();
        }
    }

    private Mono<Void> round() {
        return due().then(Mono.defer(() -> receipt == null ? receive() : delete(receipt)))
                .onErrorResume(this::failed);
    }

    /** Completes when the wait after a failure is over. */
    private Mono<Void> due() {
        return progress.isDue()
                ? Mono.empty()
                : Flux.interval(LOOK, timer).takeUntil(tick -> progress.isDue()).then();
    }

    private Mono<Void> receive() {
        progress.asks();
        return Mono.fromFuture(queue::receive)
                .doOnNext(found -> progress.answered(found.isPresent()))
                .flatMap(found -> found.map(this::take)
                        .orElseGet(() -> Mono.delay(PAUSE, timer).then()));
    }

    private Mono<Void> take(Notification notification) {
        return store.apply(notification.body()).then(Mono.defer(() -> {
            receipt = notification.receipt();
            progress.stored();
            return delete(notification.receipt());
        }));
    }

    private Mono<Void> delete(String stored) {
        return Mono.fromFuture(() -> queue.delete(stored)).then(Mono.fromRunnable(() -> {
            receipt = null;
            progress.deleted();
        }));
    }

    private Mono<Void> failed(Throwable failure) {
        String code = failure instanceof QueueFailure queueFailure
                ? queueFailure.code()
                : failure.getClass().getSimpleName();
        if (failure instanceof QueueFailure queueFailure && queueFailure.kind() == Kind.REFUSED) {
            receipt = null; // a receipt that it does not take: the notification comes again, as a copy
        }
        progress.failed(code, failures -> backoff.after(failures, failure));
        LOG.warn("Polling {} failed: {}", account.id(), code);
        return Mono.empty();
    }
}
