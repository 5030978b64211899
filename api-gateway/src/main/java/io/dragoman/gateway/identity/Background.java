package io.dragoman.gateway.identity;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Writes to the vault away from the event loop. */
@Component
final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Scheduler scheduler;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Background(Scheduler gatewayScheduler) {
        this.scheduler = gatewayScheduler;
    }

    /** Work that somebody waits for. */
    <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(scheduler);
    }

    /** Work that nobody waits for and that may fail, one at a time of each key. */
    void run(String key, Runnable work) {
        if (!running.add(key)) {
            return;
        }
        try {
            scheduler.schedule(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "A time of last use could not be noted: {}",
                            e.getClass().getName());
                } finally {
                    running.remove(key);
                }
            });
        } catch (RejectedExecutionException busy) {
            running.remove(key);
            LOG.warn("Too busy to note a time of last use");
        }
    }
}
