package io.dragoman.server.history;

import io.dragoman.platform.StoredId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads single facts straight from the history, for those who must not trust a read model to be up to date. */
public final class HistoryReader {

    private final EventStorageEngine history;

    public HistoryReader(EventStorageEngine history) {
        this.history = history;
    }

    /** The event that began the aggregate, if it is of that type. */
    public <E> Optional<E> beginning(StoredId id, Class<E> type) {
        return history.readEvents(id.value(), 0)
                .asStream()
                .findFirst()
                .<Object>map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** All events of that type since that time, oldest first. It walks through the history: nothing to be asked often. */
    public <E> Stream<E> since(Instant time, Class<E> type) {
        return history.readEvents(history.createTokenAt(time), false)
                .filter(event -> type.equals(event.getPayloadType()))
                .map(event -> type.cast(event.getPayload()));
    }

    /** The events of an aggregate that are of that type, oldest first. */
    public <E> Stream<E> events(StoredId id, Class<E> type) {
        return events(id, Set.of(type)).map(type::cast);
    }

    /** The events of an aggregate that are of one of those types, oldest first; no others are decrypted. */
    public Stream<Object> events(StoredId id, Set<Class<?>> types) {
        return history.readEvents(id.value(), 0)
                .asStream()
                .filter(event -> types.contains(event.getPayloadType()))
                .map(event -> event.getPayload());
    }
}
