package io.dragoman.command.outbound;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusCommand.ReportStatus;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What a provider reported about one message: each status once, in whatever order the reports come. */
@AggregateRoot(type = "MessageStatus")
public final class MessageStatus {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable StatusId statusId;

    private final Set<DeliveryStatus> reported = EnumSet.noneOf(DeliveryStatus.class);

    MessageStatus() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportStatus command) {
        if (!reported.contains(command.status())) {
            apply(reported(command));
        }
    }

    private static StatusReported reported(ReportStatus command) {
        Instant occurredAt = command.occurredAt() == null ? command.receivedAt() : command.occurredAt();
        return new StatusReported(
                command.statusId(),
                command.integrationId(),
                command.provider(),
                command.status(),
                occurredAt,
                command.receivedAt(),
                command.errorCode());
    }

    @EventSourcingHandler
    void on(StatusReported event) {
        statusId = event.statusId();
        reported.add(event.status());
    }
}
