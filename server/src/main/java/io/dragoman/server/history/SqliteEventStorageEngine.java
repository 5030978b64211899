package io.dragoman.server.history;

import io.dragoman.platform.HistoryPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the history's file. {@link #appendEvents} returns when the events are on disk; positions count from 1
 * without gaps, and tokens are those of Axon Server, so that both stores mean the same by them.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements HistoryPosition {

    private static final int BATCH = 500;

    private final HistoryFile file;
    private final EventWriter events;

    SqliteEventStorageEngine(HistoryFile file, EventWriter events, Serializer serializer, EventUpcaster upcasters) {
        super(new Builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(SqliteEventStorageEngine::isDuplicateKey)
                .batchSize(BATCH));
        this.file = file;
        this.events = events;
    }

    private static boolean isDuplicateKey(Exception e) {
        return e instanceof org.sqlite.SQLiteException sqlite
                && (sqlite.getResultCode() == org.sqlite.SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || sqlite.getResultCode() == org.sqlite.SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<EventRow> rows = messages.stream()
                .map(message -> EventRow.of(message, serializer))
                .toList();
        try {
            events.append(rows);
        } catch (SQLException e) {
            handlePersistenceException(e, messages.get(0));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        try {
            events.snapshot(EventRow.of(snapshot, serializer));
        } catch (SQLException e) {
            handlePersistenceException(e, snapshot);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        long after = last == null ? 0 : last.position().orElse(0);
        if (after >= head()) {
            return List.of();
        }
        return file.read(connection -> query(
                connection,
                "SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?",
                rows -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(rows.getLong("position")), EventRow.read(rows)),
                after,
                batchSize));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int batchSize) {
        return file.read(connection -> query(
                connection,
                "SELECT * FROM events WHERE aggregate = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                EventRow::read,
                aggregate,
                first,
                batchSize));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return file
                .read(connection ->
                        query(connection, "SELECT * FROM snapshots WHERE aggregate = ?", EventRow::read, aggregate))
                .stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return file
                .read(connection -> query(
                        connection,
                        "SELECT sequence FROM events WHERE aggregate = ? ORDER BY sequence DESC LIMIT 1",
                        rows -> rows.getLong(1),
                        aggregate))
                .stream()
                .findFirst();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    /** The token before the first event at or after that time. Event times grow with their positions. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        List<Long> first = file.read(connection -> query(
                connection,
                "SELECT position FROM events WHERE time >= ? ORDER BY position LIMIT 1",
                rows -> rows.getLong(1),
                DateTimeUtils.formatInstant(time)));
        return first.isEmpty() ? createHeadToken() : new GlobalSequenceTrackingToken(first.get(0) - 1);
    }

    @Override
    public long head() {
        return events.head();
    }

    private static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
