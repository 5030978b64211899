package io.dragoman.query.platform;

import io.dragoman.platform.StoredId;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A history in memory: positions from 1, one second between events. */
public final class TestHistory {

    public static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** Appends an event of that aggregate. */
    public TestHistory add(StoredId aggregate, Object event) {
        return add(aggregate, event, "nothing");
    }

    /** Appends an event that followed from {@code cause}. */
    public TestHistory add(StoredId aggregate, Object event, String cause) {
        long position = events.size() + 1L;
        long sequence = sequences.merge(aggregate.value(), 0L, (last, first) -> last + 1);
        events.add(new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "Type",
                        aggregate.value(),
                        sequence,
                        event,
                        Map.of("tenant", aggregate.tenant(), "cause", cause),
                        "event-" + position,
                        START.plusSeconds(position))));
        return this;
    }

    public List<TrackedEventMessage<?>> events() {
        return List.copyOf(events);
    }

    public long head() {
        return events.size();
    }

    /** A delivery as the history has it. */
    public Optional<WebhookReceived> received(DeliveryId delivery) {
        return events.stream()
                .map(TrackedEventMessage::getPayload)
                .filter(WebhookReceived.class::isInstance)
                .map(WebhookReceived.class::cast)
                .filter(received -> received.deliveryId().equals(delivery))
                .findFirst();
    }
}
