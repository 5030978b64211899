package io.dragoman.server.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the vault. Whatever they hold of secrets is wrapped with a key derived from the master key. */
final class VaultSchema {

    /** Raised whenever a file written by this program could be misread by an older one. */
    static final int FORMAT = 1;

    private VaultSchema() {}

    /** Makes the tables, and clears away what a crash may have left of removed keys. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int format = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (format > FORMAT) {
                throw new VaultRefused(
                        "The vault was written by a newer version of Dragoman (format %d, this one knows %d). Start that version."
                                .formatted(format, FORMAT));
            }
            statement.execute("BEGIN IMMEDIATE");
            create(statement);
            statement.execute("PRAGMA user_version = " + FORMAT);
            statement.execute("COMMIT");
            truncateLog(statement);
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value BLOB NOT NULL)");
        // A destroyed key leaves its row without a key, so that it is never made again.
        statement.execute(
                "CREATE TABLE IF NOT EXISTS keys (subject TEXT PRIMARY KEY, wrapped BLOB, since INTEGER NOT NULL)");
        statement.execute("""
                CREATE TABLE IF NOT EXISTS webhook_keys (
                    day TEXT NOT NULL, path TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (day, path))""");
        statement.execute("""
                CREATE TABLE IF NOT EXISTS records (
                    kind TEXT NOT NULL, id TEXT NOT NULL, tenant TEXT NOT NULL, version INTEGER NOT NULL,
                    content BLOB NOT NULL, PRIMARY KEY (kind, id))""");
    }

    /** Moves the log into the file and empties it: older states of changed pages stand only there. */
    static void truncateLog(Statement statement) throws SQLException {
        try (var result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (result.getInt(1) != 0) {
                throw new SQLException("somebody else holds the vault's log");
            }
        }
    }
}
