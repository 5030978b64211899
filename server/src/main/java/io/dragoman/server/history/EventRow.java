package io.dragoman.server.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event or a snapshot as the file keeps it. Made by the caller, so that the writer thread serialises nothing. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
record EventRow(
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String event,
        String time,
        String type,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    static EventRow of(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("every event of the history belongs to an aggregate");
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                DateTimeUtils.formatInstant(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    /** Fills the statement's nine parameters, which follow the order of the components. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, aggregate);
        statement.setLong(2, sequence);
        statement.setString(3, aggregateType);
        statement.setString(4, event);
        statement.setString(5, time);
        statement.setString(6, type);
        statement.setString(7, revision);
        statement.setBytes(8, payload);
        statement.setBytes(9, metadata);
    }

    static DomainEventData<byte[]> read(ResultSet rows) throws SQLException {
        return new GenericDomainEventEntry<>(
                rows.getString("aggregate_type"),
                rows.getString("aggregate"),
                rows.getLong("sequence"),
                rows.getString("event"),
                rows.getString("time"),
                rows.getString("type"),
                rows.getString("revision"),
                rows.getBytes("payload"),
                rows.getBytes("metadata"));
    }
}
