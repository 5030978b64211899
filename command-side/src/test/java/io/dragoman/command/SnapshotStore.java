package io.dragoman.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.platform.HistorySerializer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A history in memory that keeps snapshots as a real one does: written out, and read anew each time. */
@NullMarked
final class SnapshotStore extends InMemoryEventStorageEngine {

    private final HistorySerializer serializer;
    private final Map<String, DomainEventMessage<SerializedObject<byte[]>>> newest = new ConcurrentHashMap<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger read = new AtomicInteger();

    SnapshotStore(HistorySerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        SerializedObject<byte[]> bytes = serializer.serialize(snapshot.getPayload(), byte[].class);
        written.add(new String(bytes.getData(), UTF_8));
        newest.put(snapshot.getAggregateIdentifier(), message(snapshot, bytes));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.ofNullable(newest.get(aggregateIdentifier)).map(snapshot -> {
            read.incrementAndGet();
            return message(snapshot, serializer.<byte[], Object>deserialize(snapshot.getPayload()));
        });
    }

    private static <T> DomainEventMessage<T> message(DomainEventMessage<?> of, T payload) {
        return new GenericDomainEventMessage<>(
                of.getType(), of.getAggregateIdentifier(), of.getSequenceNumber(), payload);
    }

    /** All snapshots as text. */
    List<String> written() {
        return written;
    }

    /** How often an aggregate began from a snapshot. */
    int read() {
        return read.get();
    }

    List<Object> events() {
        @Nullable TrackingToken start = null;
        return readEvents(start, false).<Object>map(event -> event.getPayload()).toList();
    }
}
