package io.dragoman.server.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes for everybody: whatever waits when it looks is one transaction and one fsync. Callers return when their
 * own write is on disk. A batch that fails is undone and tried again write by write, so that a failing one harms nobody else.
 */
final class GroupCommit implements AutoCloseable {

    private static final int MOST_AT_ONCE = 512;

    private final Connection connection;
    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>(10_000);
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(Connection connection) {
        this.connection = connection;
        this.thread = new Thread(this::work, "history-writer");
        thread.setDaemon(true); // close() waits for it; a start that fails halfway must not hang on it
        thread.start();
    }

    /** Performs a write and returns when it is durable. */
    void write(Write write) throws SQLException {
        if (closed) {
            throw new SQLException("the history is closed");
        }
        Job job = new Job(write, new CompletableFuture<>());
        try {
            waiting.put(job);
            if (!thread.isAlive()) {
                refuseTheRest(); // it ended between the question above and this job
            }
            job.done().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted before the write was accepted", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        }
    }

    private void work() {
        List<Job> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                commit(batch);
            } catch (InterruptedException e) {
                closed = true; // close() interrupts the wait for work; what already waits is still written
            } finally {
                batch.clear();
            }
        }
    }

    private void refuseTheRest() {
        SQLException refusal = new SQLException("the history is closed");
        for (Job job = waiting.poll(); job != null; job = waiting.poll()) {
            job.done().completeExceptionally(refusal);
        }
    }

    private void commit(List<Job> batch) {
        SQLException failure = attempt(batch);
        if (failure == null) {
            batch.forEach(job -> job.done().complete(null));
        } else if (batch.size() == 1) {
            batch.get(0).done().completeExceptionally(failure);
        } else {
            batch.forEach(job -> commit(List.of(job)));
        }
    }

    private @Nullable SQLException attempt(List<Job> batch) {
        try {
            for (Job job : batch) {
                job.write().to(connection);
            }
            connection.commit();
            return null;
        } catch (SQLException | RuntimeException e) {
            SQLException failure = e instanceof SQLException sql ? sql : new SQLException(e);
            try {
                connection.rollback();
            } catch (SQLException undo) {
                failure.addSuppressed(undo);
            }
            return failure;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(10_000);
            refuseTheRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A write within a transaction that others share. */
    @FunctionalInterface
    interface Write {
        void to(Connection connection) throws SQLException;
    }

    private record Job(Write write, CompletableFuture<@Nullable Void> done) {}
}
