package io.dragoman.server.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes events and snapshots, and knows the newest durable position. */
class EventWriter {

    private static final String COLUMNS =
            "(aggregate, sequence, aggregate_type, event, time, type, revision, payload, metadata) VALUES (?,?,?,?,?,?,?,?,?)";

    private final GroupCommit commits;
    private final AtomicLong head;

    EventWriter(HistoryFile file, GroupCommit commits) {
        this.commits = commits;
        this.head = new AtomicLong(file.read(EventWriter::newestPosition));
    }

    /** Appends events that belong together: all of them, or none. Returns when they are on disk. */
    void append(List<EventRow> rows) throws SQLException {
        AtomicLong last = new AtomicLong();
        commits.write(connection -> {
            insert(connection, "INSERT INTO events " + COLUMNS, rows);
            last.set(newestRow(connection));
        });
        head.accumulateAndGet(last.get(), Math::max);
    }

    void snapshot(EventRow row) throws SQLException {
        commits.write(connection -> insert(connection, "INSERT OR REPLACE INTO snapshots " + COLUMNS, List.of(row)));
    }

    long head() {
        return head.get();
    }

    private static void insert(Connection connection, String sql, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (EventRow row : rows) {
                row.bind(statement);
                statement.executeUpdate();
            }
        }
    }

    private static long newestRow(Connection connection) throws SQLException {
        return number(connection, "SELECT last_insert_rowid()");
    }

    private static long newestPosition(Connection connection) throws SQLException {
        return number(connection, "SELECT ifnull(max(position), 0) FROM events");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }
}
