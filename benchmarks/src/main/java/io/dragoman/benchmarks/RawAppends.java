package io.dragoman.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that the server stored for webhooks, appended once more into an empty history of the same shape and settings by nothing but a
 * loop: the most that the store can do.
 */
final class RawAppends {

    /** As many as connections wait at once; a group commit of the server cannot be larger. */
    private static final int BATCH = Load.CONNECTIONS;

    private static final String COLUMNS =
            "aggregate, sequence, aggregate_type, event, time, type, revision, payload, metadata";

    private final List<String> schema = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    private RawAppends() {}

    /** Remembers the first so many webhooks of a history. */
    static RawAppends of(Path data, int count) throws SQLException {
        RawAppends appends = new RawAppends();
        try (Connection history = open(data.resolve("history.db"));
                Statement statement = history.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")) {
                while (found.next()) {
                    appends.schema.add(found.getString(1));
                }
            }
            String webhooks =
                    "SELECT %s FROM events WHERE aggregate_type = 'WebhookDelivery' AND sequence = 0 LIMIT %d";
            try (ResultSet found = statement.executeQuery(webhooks.formatted(COLUMNS, count))) {
                while (found.next()) {
                    appends.rows.add(row(found));
                }
            }
        }
        return appends;
    }

    int count() {
        return rows.size();
    }

    /** Appends all of them to a new file; how long it took until the last was on disk. */
    Duration into(Path file) throws SQLException {
        try (Connection history = open(file)) {
            try (Statement statement = history.createStatement()) {
                for (String sql : schema) {
                    statement.execute(sql);
                }
            }
            history.setAutoCommit(false);
            return append(history);
        }
    }

    private Duration append(Connection history) throws SQLException {
        String sql = "INSERT INTO events (%s) VALUES (?,?,?,?,?,?,?,?,?)".formatted(COLUMNS);
        try (PreparedStatement insert = history.prepareStatement(sql)) {
            long start = System.nanoTime();
            for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.executeUpdate();
                if ((i + 1) % BATCH == 0) {
                    history.commit();
                }
            }
            history.commit();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Object[] row(ResultSet found) throws SQLException {
        Object[] row = new Object[9];
        for (int column = 0; column < row.length; column++) {
            row[column] = found.getObject(column + 1);
        }
        return row;
    }

    /** With the settings that the server opens its history with. */
    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA cache_size = -16000");
        }
        return connection;
    }
}
