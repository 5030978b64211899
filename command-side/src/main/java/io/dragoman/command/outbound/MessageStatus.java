package io.dragoman.command.outbound;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusCommand.ReportStatus;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reported about one message, in whatever order the reports come: a status counts once for each time that the provider
 * names, and once where it names none.
 */
@AggregateRoot(type = "MessageStatus")
public final class MessageStatus {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable StatusId statusId;

    private final Map<DeliveryStatus, Set<Instant>> reported = new EnumMap<>(DeliveryStatus.class);

    MessageStatus() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportStatus command) {
        Set<Instant> times = reported.getOrDefault(command.status(), Set.of());
        boolean copy = command.occurredAt() == null ? !times.isEmpty() : times.contains(command.occurredAt());
        if (!copy) {
            apply(reported(command, !times.isEmpty()));
        }
    }

    private static StatusReported reported(ReportStatus command, boolean repeated) {
        Instant occurredAt = command.occurredAt() == null ? command.receivedAt() : command.occurredAt();
        return new StatusReported(
                command.statusId(),
                command.integrationId(),
                command.provider(),
                command.status(),
                occurredAt,
                command.receivedAt(),
                command.errorCode(),
                command.errorTitle(),
                command.retryable(),
                repeated);
    }

    @EventSourcingHandler
    void on(StatusReported event) {
        statusId = event.statusId();
        reported.computeIfAbsent(event.status(), status -> new HashSet<>()).add(event.occurredAt());
    }
}
