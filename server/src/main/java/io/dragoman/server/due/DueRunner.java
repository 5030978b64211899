package io.dragoman.server.due;

import io.dragoman.saga.platform.DueProcess;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for commands that are due, several times a second and whenever there is reason to. It starts last and stops first, for what it sends may
 * need all the rest.
 */
public final class DueRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);
    private static final long LOOK_MILLIS = 200;

    private final DueCollection collection;
    private final DueMoments moments;
    private final Clock clock;
    private final List<DueWork> works;
    private final Semaphore reason = new Semaphore(0);
    private volatile @Nullable Thread looking;

    DueRunner(
            DueCollection collection,
            DueMoments moments,
            Clock clock,
            DueCodec codec,
            List<DueProcess> processes,
            Function<String, ExecutorService> executors) {
        this.collection = collection;
        this.moments = moments;
        this.clock = clock;
        this.works = processes.stream()
                .map(process ->
                        new DueWork(process, collection, codec, clock, this::look, executors.apply(process.name())))
                .toList();
    }

    /** Looks now. Returns at once. */
    public void look() {
        reason.release();
    }

    /** A processor has come further: perhaps the one that was waited for. */
    void moved() {
        if (moments.isWaiting()) {
            look();
        }
    }

    /** How many commands are due or being carried out. */
    public int due() {
        List<String> names = works.stream().map(work -> work.process().name()).toList();
        return (int) collection.countDue(names, clock.instant());
    }

    @Override
    public synchronized void start() {
        if (looking == null) {
            collection.open();
            Thread thread = new Thread(this::run, "due-commands");
            thread.setDaemon(true);
            looking = thread;
            thread.start();
        }
    }

    private void run() {
        while (Thread.currentThread() == looking) {
            try {
                lookOnce();
                if (reason.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    reason.drainPermits();
                }
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Due commands could not be looked for: {}", failure.toString());
                reason.drainPermits();
            }
        }
    }

    void lookOnce() {
        works.forEach(this::work);
    }

    private void work(DueWork work) {
        if (work.free() > 0 && collection.isAnyDue(work.process().name(), clock.instant())) {
            moments.caughtUp(work.process()).ifPresent(work::begin);
        }
    }

    @Override
    public synchronized void stop() {
        Thread thread = looking;
        looking = null;
        if (thread != null) {
            thread.interrupt();
            works.forEach(DueWork::end);
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
