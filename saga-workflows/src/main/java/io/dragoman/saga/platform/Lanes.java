package io.dragoman.saga.platform;

import io.dragoman.platform.BeforeToken;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Works the events of a batch side by side, in order within each lane, and joins all lanes before the batch counts as processed.
 * A lane that failed is not continued; the failure fails the batch, which is then processed again: whatever is done in a lane must
 * bear repetition.
 */
public final class Lanes {

    private final Executor executor;

    public Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Adds work to a lane of the current batch. */
    public void in(String lane, Runnable work) {
        in(List.of(lane), work);
    }

    /** Adds work that has its turn in several lanes: after all that was added to any of them, and before all that will be. */
    public void in(Collection<String> lanes, Runnable work) {
        Map<String, CompletableFuture<@Nullable Void>> running = ofThisBatch();
        CompletableFuture<?>[] before =
                lanes.stream().map(running::get).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<@Nullable Void> turn = before.length == 0
                ? CompletableFuture.runAsync(work, executor)
                : CompletableFuture.allOf(before).thenRunAsync(work, executor);
        lanes.forEach(lane -> running.put(lane, turn));
    }

    private Map<String, CompletableFuture<@Nullable Void>> ofThisBatch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<String, CompletableFuture<@Nullable Void>> known = batch.getResource(key());
        if (known != null) {
            return known;
        }
        Map<String, CompletableFuture<@Nullable Void>> fresh = new HashMap<>();
        batch.resources().put(key(), fresh);
        BeforeToken.add(() -> join(fresh));
        return fresh;
    }

    private String key() {
        return Lanes.class.getName() + System.identityHashCode(this);
    }

    private static void join(Map<String, CompletableFuture<@Nullable Void>> lanes) {
        try {
            CompletableFuture.allOf(lanes.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
