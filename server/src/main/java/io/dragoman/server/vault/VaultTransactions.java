package io.dragoman.server.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Commits changes together. A batch that fails is undone and tried again change by change, so that a failing one harms nobody
 * else; a change may therefore run twice.
 */
final class VaultTransactions {

    private final Connection connection;
    private final AtomicLong commits = new AtomicLong();

    VaultTransactions(Connection connection) {
        this.connection = connection;
    }

    long commits() {
        return commits.get();
    }

    void commit(List<VaultChange<?>> batch) {
        Throwable failure = attempt(batch);
        if (failure == null) {
            Throwable left = batch.stream().anyMatch(VaultChange::erases) ? truncateLog() : null;
            batch.forEach(change -> change.committed(left));
        } else if (batch.size() > 1) {
            batch.forEach(change -> commit(List.of(change)));
        } else {
            batch.forEach(change -> change.failed(failure));
        }
    }

    private @Nullable Throwable attempt(List<VaultChange<?>> batch) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (VaultChange<?> change : batch) {
                    change.apply(connection);
                }
                statement.execute("COMMIT");
                commits.incrementAndGet();
                return null;
            } catch (SQLException | RuntimeException | Error e) {
                statement.execute("ROLLBACK");
                return e;
            }
        } catch (SQLException e) {
            return e;
        }
    }

    private @Nullable Throwable truncateLog() {
        try (Statement statement = connection.createStatement()) {
            VaultSchema.truncateLog(statement);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }
}
