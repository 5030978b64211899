package io.dragoman.server.vault;

import io.dragoman.platform.KeysUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that writes for everybody: whatever waits when it looks is one transaction and one fsync. */
final class VaultWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VaultWriter.class);
    private static final int MOST_AT_ONCE = 256;
    private static final VaultChange<?> END = VaultChange.of(connection -> 0);

    private final Connection connection;
    private final VaultTransactions transactions;
    private final BlockingQueue<VaultChange<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;

    VaultWriter(Connection connection) {
        this.connection = connection;
        this.transactions = new VaultTransactions(connection);
        this.thread = new Thread(this::work, "vault-writer");
        thread.setDaemon(true); // nobody is told that a write is done before it is on disk
        thread.start();
    }

    /** Makes a change and returns when it is on disk. */
    <T> T write(VaultChange<T> change) {
        synchronized (this) {
            if (closed) {
                throw new KeysUnavailable("the vault is closed");
            }
            waiting.add(change);
        }
        return change.result();
    }

    /** How many transactions there were. */
    long commits() {
        return transactions.commits();
    }

    /** How many changes wait for the one that is being made. */
    int waiting() {
        return waiting.size();
    }

    private void work() {
        List<VaultChange<?>> batch = new ArrayList<>();
        do {
            batch.clear();
            batch.add(take());
            waiting.drainTo(batch, MOST_AT_ONCE);
            transactions.commit(batch.stream().filter(change -> change != END).toList());
        } while (!batch.contains(END));
    }

    private VaultChange<?> take() {
        while (true) {
            try {
                return waiting.take();
            } catch (InterruptedException e) {
                LOG.warn("the vault's writer ends only with the vault: somebody may wait for what is queued", e);
            }
        }
    }

    /** Writes what was accepted, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                waiting.add(END);
            }
        }
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new KeysUnavailable("the vault cannot be closed", e);
        }
    }
}
