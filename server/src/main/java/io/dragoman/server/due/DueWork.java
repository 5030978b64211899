package io.dragoman.server.due;

import io.dragoman.platform.CommandRefused;
import io.dragoman.saga.platform.DueProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the due commands of one process, so many side by side at most. */
final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 9;
    private static final long END_SECONDS = 5;

    private final DueProcess process;
    private final DueCollection collection;
    private final DueCodec codec;
    private final Clock clock;
    private final Runnable whenFree;
    private final ExecutorService executor;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong claims = new AtomicLong();

    DueWork(
            DueProcess process,
            DueCollection collection,
            DueCodec codec,
            Clock clock,
            Runnable whenFree,
            ExecutorService executor) {
        this.process = process;
        this.collection = collection;
        this.codec = codec;
        this.clock = clock;
        this.whenFree = whenFree;
        this.executor = executor;
    }

    DueProcess process() {
        return process;
    }

    int free() {
        return process.atOnce() - underWay.get();
    }

    /** Begins what was due at that time, as far as there is room. */
    void begin(Instant due) {
        for (Document claimed : collection.claim(process.name(), due, free(), "claim-" + claims.incrementAndGet())) {
            underWay.incrementAndGet();
            executor.execute(() -> carryOut(claimed));
        }
    }

    private void carryOut(Document claimed) {
        try {
            Object command = codec.command(claimed);
            if (command instanceof UnknownSerializedType) {
                LOG.warn("Nobody knows the due command {}", claimed.getString("type"));
            } else {
                process.target().accept(command, codec.meta(claimed));
            }
            collection.done(claimed);
        } catch (CommandRefused | AggregateNotFoundException refused) {
            LOG.warn("Due command {} was refused: {}", claimed.getString("type"), refused.toString());
            collection.done(claimed);
        } catch (RuntimeException failure) {
            again(claimed, failure);
        } finally {
            underWay.decrementAndGet();
            whenFree.run();
        }
    }

    private void again(Document claimed, RuntimeException failure) {
        if (executor.isShutdown()) {
            return; // its claim is taken back at the next start
        }
        int failures = claimed.getInteger("failures", 0) + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        LOG.warn("Due command {} failed, again in {}: {}", claimed.getString("type"), pause, failure.toString());
        collection.postpone(claimed, clock.instant().plus(pause), failures);
    }

    /** What is under way gets a moment to end; what does not is begun again after the next start. */
    void end() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
