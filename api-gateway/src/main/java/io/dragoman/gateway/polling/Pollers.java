package io.dragoman.gateway.polling;

import io.dragoman.gateway.webhook.PolledPosts;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.NotificationQueue;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** One poller for every active account that asks for polling. Which these are is looked at every second, in the vault's memory. */
public final class Pollers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final IntegrationVault accounts;
    private final Function<IntegrationAccess, NotificationQueue> queues;
    private final PolledPosts posts;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<IntegrationId, Poller> pollers = new HashMap<>();
    private @Nullable Disposable looking;

    Pollers(
            IntegrationVault accounts,
            Function<IntegrationAccess, NotificationQueue> queues,
            PolledPosts posts,
            Backoff backoff,
            Clock clock) {
        this.accounts = accounts;
        this.queues = queues;
        this.posts = posts;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** True when an account wants to be polled, and can be. */
    static boolean wants(IntegrationAccess account) {
        return account.active()
                && "POLLING".equals(account.setting("deliveryMode"))
                && account.setting("idInstance") != null
                && account.credential("apiToken") != null;
    }

    /** How the polling of an account goes; empty when it is not polled. */
    public synchronized Optional<PollState> stateOf(IntegrationId id) {
        return Optional.ofNullable(pollers.get(id))
                .map(poller -> poller.progress().state());
    }

    /** How many accounts may still bring something that was there at {@code moment} of {@link System#nanoTime()}. */
    public synchronized int underWay(long moment) {
        return (int) pollers.values().stream()
                .filter(poller -> poller.progress().mayBringNewsOf(moment))
                .count();
    }

    /** Starts and stops pollers as the accounts are now. A changed account gets a new one. */
    public synchronized void look() {
        Map<IntegrationId, IntegrationAccess> wanted = accounts.all(Provider.GREEN_API).stream()
                .filter(Pollers::wants)
                .collect(Collectors.toMap(IntegrationAccess::id, Function.identity()));
        pollers.values().removeIf(poller -> {
            boolean stays = poller.account().equals(wanted.get(poller.account().id()));
            if (!stays) {
                poller.stop();
            }
            return !stays;
        });
        wanted.forEach((id, account) -> pollers.computeIfAbsent(id, key -> started(account)));
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
                body -> posts.store(account, body),
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
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
