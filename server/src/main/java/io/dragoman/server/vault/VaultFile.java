package io.dragoman.server.vault;

import io.dragoman.platform.KeysUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** The vault's file: one writer with an fsync per commit, readers beside it, and nothing left of what was removed. */
final class VaultFile implements AutoCloseable {

    private static final int READERS = 4;
    private static final int PATIENCE_MILLIS = 10_000;

    private final VaultWriter writer;
    private final BlockingQueue<Connection> readers = new LinkedBlockingQueue<>();

    private VaultFile(VaultWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws VaultRefused when it is no vault, or one of a newer program
     */
    static VaultFile open(Path path) {
        try {
            KeyFile.create(path);
            Connection connection = connect(path, false);
            try {
                VaultSchema.prepare(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            VaultFile file = new VaultFile(new VaultWriter(connection));
            for (int i = 0; i < READERS; i++) {
                file.readers.add(connect(path, true));
            }
            return file;
        } catch (SQLException | IOException e) {
            throw new VaultRefused("The vault " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path path, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(Pragma.SECURE_DELETE, "ON");
        config.setBusyTimeout(PATIENCE_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    /** The way to change the file. */
    VaultWriter writer() {
        return writer;
    }

    /** Reads on a connection of its own, without waiting for the writer. */
    <T> T read(Reading<T> reading) {
        Connection connection = takeReader();
        try {
            return reading.of(connection);
        } catch (SQLException e) {
            throw new KeysUnavailable("the vault cannot be read", e);
        } finally {
            readers.add(connection);
        }
    }

    private Connection takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailable("interrupted while waiting to read the vault", e);
        }
    }

    /** Ends the writer, then the readers once their reads are done. The last connection leaves no log behind. */
    @Override
    public void close() {
        writer.close();
        try {
            for (int i = 0; i < READERS; i++) {
                Connection reader = takeReader();
                reader.close();
                readers.add(reader);
            }
        } catch (SQLException e) {
            throw new KeysUnavailable("the vault cannot be closed", e);
        }
    }

    /** What is read. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
