package io.dragoman.server.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that handle commands and run processes. Both wait for the disk most of the time, so there are many more than processors; and
 * they are apart, because a process waits for its command.
 */
public final class Workers implements AutoCloseable {

    private static final int THREADS = 64;

    private final ExecutorService commands = Executors.newFixedThreadPool(THREADS, named("command-"));
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(named("retry-"));
    private final ExecutorService processes = Executors.newFixedThreadPool(THREADS, named("process-"));

    public Executor commands() {
        return commands;
    }

    public ScheduledExecutorService retries() {
        return retries;
    }

    public Executor processes() {
        return processes;
    }

    /** Lets what has begun finish. */
    @Override
    public void close() {
        retries.shutdown();
        processes.shutdown();
        commands.shutdown();
        try {
            if (!processes.awaitTermination(10, TimeUnit.SECONDS) || !commands.awaitTermination(10, TimeUnit.SECONDS)) {
                processes.shutdownNow();
                commands.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
