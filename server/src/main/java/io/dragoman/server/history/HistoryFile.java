package io.dragoman.server.history;

import io.dragoman.server.platform.StartRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file of the history. Write-ahead log with an fsync per commit: the only setting of the embedded databases we measured that
 * loses nothing when the process is killed or the power goes. Positions are row ids, so they have no gaps.
 */
final class HistoryFile implements AutoCloseable {

    /** Raised whenever a file written by this program could be misread by an older one. */
    private static final int FORMAT = 1;

    private static final int READERS = 8;

    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

    HistoryFile(Path file) {
        try {
            writer = connect(file, false);
            prepare(writer);
            for (int i = 0; i < READERS; i++) {
                readers.add(connect(file, true));
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The history " + file + " cannot be opened: " + e.getMessage(),
                    "Check that the file is readable and writable and that its disk is not full.",
                    e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int format = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (format > FORMAT) {
                throw new StartRefused(
                        "The history was written by a newer version of Dragoman (format %d, this one knows %d)."
                                .formatted(format, FORMAT),
                        "Start that version, or restore a copy of the data made before the upgrade.");
            }
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS events (
                        position INTEGER PRIMARY KEY, aggregate TEXT NOT NULL, sequence INTEGER NOT NULL, aggregate_type TEXT,
                        event TEXT NOT NULL, time TEXT NOT NULL, type TEXT NOT NULL, revision TEXT, payload BLOB NOT NULL,
                        metadata BLOB NOT NULL)""");
            statement.execute("CREATE UNIQUE INDEX IF NOT EXISTS events_by_aggregate ON events (aggregate, sequence)");
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS snapshots (
                        aggregate TEXT PRIMARY KEY, sequence INTEGER NOT NULL, aggregate_type TEXT, event TEXT NOT NULL,
                        time TEXT NOT NULL, type TEXT NOT NULL, revision TEXT, payload BLOB NOT NULL,
                        metadata BLOB NOT NULL)""");
            statement.execute("PRAGMA user_version = " + FORMAT);
        }
        connection.setAutoCommit(false);
    }

    /** The one connection that writes; only the writer thread may use it. */
    Connection writer() {
        return writer;
    }

    /** Runs a read on a connection of its own; readers never wait for the writer. */
    <T> T read(Reading<T> reading) {
        try {
            Connection connection = readers.take();
            try {
                return reading.on(connection);
            } finally {
                readers.add(connection);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryUnavailable("interrupted while reading the history", e);
        } catch (SQLException e) {
            throw new HistoryUnavailable("the history cannot be read", e);
        }
    }

    /** A read of the history. */
    @FunctionalInterface
    interface Reading<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        try {
            for (Connection reader : readers) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw new HistoryUnavailable("the history cannot be closed", e);
        }
    }
}
