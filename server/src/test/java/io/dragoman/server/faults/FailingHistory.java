package io.dragoman.server.faults;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A history whose n-th append of a message fails before it is stored, as a full disk would make it. */
final class FailingHistory implements EventStorageEngine {

    private final EventStorageEngine delegate;
    private final Once fault;
    private final Class<?> victim;

    FailingHistory(EventStorageEngine delegate, Class<?> victim, Once fault) {
        this.delegate = delegate;
        this.victim = victim;
        this.fault = fault;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.stream().anyMatch(event -> victim.isInstance(event.getPayload()))) {
            try {
                fault.maybeFail("the append");
            } catch (IllegalStateException e) {
                throw new EventStoreException("disk full", new SQLException(e));
            }
        }
        delegate.appendEvents(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        delegate.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        return delegate.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        return delegate.readEvents(aggregate, firstSequenceNumber);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return delegate.readSnapshot(aggregate);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return delegate.lastSequenceNumberFor(aggregate);
    }

    @Override
    public TrackingToken createTailToken() {
        return delegate.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return delegate.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return delegate.createTokenAt(time);
    }
}
