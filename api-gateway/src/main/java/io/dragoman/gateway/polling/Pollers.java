package io.dragoman.gateway.polling;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.NotificationQueue;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * One poller for every queue that an active account asks to have polled: of several accounts the first has it, and the others wait until it
 * is free. Which these are is looked at every second, in the vault's memory.
 */
public final class Pollers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final IntegrationVault accounts;
    private final Function<IntegrationAccess, NotificationQueue> queues;
    private final QueueClaims claims;
    private final BiFunction<IntegrationAccess, byte[], Mono<Void>> store;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<IntegrationId, Poller> pollers = new HashMap<>();
    private final Map<IntegrationId, PollState> waiting = new HashMap<>();
    private @Nullable Disposable looking;

    Pollers(
            IntegrationVault accounts,
            Function<IntegrationAccess, NotificationQueue> queues,
            QueueClaims claims,
            BiFunction<IntegrationAccess, byte[], Mono<Void>> store,
            Backoff backoff,
            Clock clock) {
        this.accounts = accounts;
        this.queues = queues;
        this.claims = claims;
        this.store = store;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** True when an account wants to be polled, and can be. */
    static boolean wants(IntegrationAccess account) {
        return account.active() && PolledQueue.isWantedBy(account) && account.credential("apiToken") != null;
    }

    /** How the polling of an account goes; empty when it is not polled. */
    public synchronized Optional<PollState> stateOf(IntegrationId id) {
        Poller poller = pollers.get(id);
        return Optional.ofNullable(
                poller == null ? waiting.get(id) : poller.progress().state());
    }

    /** How many accounts may still bring something that was there at {@code moment} of {@link System#nanoTime()}. */
    public synchronized int underWay(long moment) {
        return (int) pollers.values().stream()
                .filter(poller -> poller.progress().mayBringNewsOf(moment))
                .count();
    }

    /** Starts and stops pollers as the accounts are now. A changed account gets a new one. */
    public synchronized void look() {
        List<IntegrationAccess> wanted =
                accounts.all(Provider.GREEN_API).stream().filter(Pollers::wants).toList();
        pollers.values().removeIf(poller -> {
            boolean stays = wanted.contains(poller.account());
            if (!stays) {
                poller.stop();
            }
            return !stays;
        });
        waiting.keySet().retainAll(wanted.stream().map(IntegrationAccess::id).toList());
        Set<PolledQueue> taken = pollers.values().stream()
                .map(poller -> claims.queue(poller.account()))
                .collect(Collectors.toCollection(HashSet::new));
        wanted.stream().filter(account -> !pollers.containsKey(account.id())).forEach(account -> begin(account, taken));
    }

    private void begin(IntegrationAccess account, Set<PolledQueue> taken) {
        if (taken.add(claims.queue(account))) {
            waiting.remove(account.id());
            pollers.put(account.id(), started(account));
        } else {
            waiting.computeIfAbsent(account.id(), id -> PollState.NEW.failed(clock.instant(), QueueClaims.TAKEN, null));
        }
    }

    /** A vault that cannot be read now can be read later. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The accounts to poll could not be read: {}",
                    failure.getClass().getName());
        }
    }

    private Poller started(IntegrationAccess account) {
        Poller poller = new Poller(
                account,
                queues.apply(account),
                body -> store.apply(account, body),
                backoff,
                clock,
                Schedulers.parallel());
        poller.start();
        LOG.info("Polling {}", account.id());
        return poller;
    }

    @Override
    public synchronized void start() {
        looking = Flux.interval(Duration.ZERO, LOOK).onBackpressureDrop().subscribe(tick -> lookAgain());
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.dispose();
            looking = null;
        }
        pollers.values().forEach(Poller::stop);
        pollers.clear();
        waiting.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
