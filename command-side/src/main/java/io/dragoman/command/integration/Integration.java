package io.dragoman.command.integration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationCommand.ConnectIntegration;
import io.dragoman.integration.IntegrationCommand.DeactivateIntegration;
import io.dragoman.integration.IntegrationCommand.DeleteIntegration;
import io.dragoman.integration.IntegrationCommand.RecordCredentialRotation;
import io.dragoman.integration.IntegrationCommand.ReportIntegrationState;
import io.dragoman.integration.IntegrationCommand.UpdateIntegration;
import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationActivated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.CommandRefused;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A connected provider account. What already is as it is asked to be succeeds whatever version was expected: a retry of the change
 * that made it so expects an old one.
 */
@AggregateRoot(type = "Integration")
public final class Integration {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable IntegrationId integrationId;

    private @Nullable Account connected;
    /** None once it is deleted. */
    private @Nullable Account account;

    private boolean active;
    /** The last report of each kind and subject: only what is newer counts. */
    private final Map<ReportedThing, LastReport> reports = new HashMap<>();

    Integration() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConnectIntegration command, Clock clock) {
        Account asked = new Account(command.provider(), command.name(), command.settings(), command.simulated());
        if (account == null) {
            apply(new IntegrationConnected(
                    command.integrationId(),
                    command.provider(),
                    command.name(),
                    command.settings(),
                    command.simulated(),
                    Decision.at(clock)));
        } else if (!asked.equals(account) && !asked.equals(connected)) {
            throw CommandRefused.conflict("another account is connected under this id");
        }
    }

    @CommandHandler
    void handle(UpdateIntegration command, Clock clock) {
        Account present = requireAccount();
        if (!present.with(command.name(), command.settings()).equals(present)) {
            requireVersion(command.expectedVersion());
            apply(new IntegrationUpdated(
                    command.integrationId(), command.name(), command.settings(), Decision.at(clock)));
        }
    }

    /** Never a repetition: only the vault could tell whether these are the credentials that it already had. */
    @CommandHandler
    void handle(RecordCredentialRotation command, Clock clock) {
        requireAccount();
        apply(new CredentialsRotated(command.integrationId(), command.names(), Decision.at(clock)));
    }

    @CommandHandler
    void handle(ActivateIntegration command, Clock clock) {
        requireAccount();
        if (!active) {
            requireVersion(command.expectedVersion());
            apply(new IntegrationActivated(command.integrationId(), Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(DeactivateIntegration command, Clock clock) {
        requireAccount();
        if (active) {
            requireVersion(command.expectedVersion());
            apply(new IntegrationDeactivated(command.integrationId(), Decision.at(clock)));
        }
    }

    @CommandHandler
    void handle(DeleteIntegration command, Clock clock) {
        requireAccount();
        requireVersion(command.expectedVersion());
        apply(new IntegrationDeleted(command.integrationId(), Decision.at(clock)));
    }

    /** What is said of an account that was deleted meanwhile changes nothing. */
    @CommandHandler
    void handle(ReportIntegrationState command, Clock clock) {
        LastReport last = reports.get(new ReportedThing(command.kind(), command.subject()));
        if (account != null && (last == null || last.isOlderThan(command))) {
            apply(new IntegrationStateReported(
                    command.integrationId(),
                    command.kind(),
                    command.subject(),
                    command.state(),
                    command.detail(),
                    command.occurredAt() == null ? command.receivedAt() : command.occurredAt(),
                    Decision.at(clock)));
        }
    }

    private Account requireAccount() {
        if (account == null) {
            throw CommandRefused.notFound("the integration");
        }
        return account;
    }

    private static void requireVersion(@Nullable Long expected) {
        if (expected != null && !Objects.equals(expected, AggregateLifecycle.getVersion())) {
            throw CommandRefused.changedInBetween();
        }
    }

    @EventSourcingHandler
    void on(IntegrationConnected event) {
        integrationId = event.integrationId();
        account = new Account(event.provider(), event.name(), event.settings(), event.simulated());
        connected = account;
        active = true;
    }

    @EventSourcingHandler
    void on(IntegrationUpdated event) {
        account = requireAccount().with(event.name(), event.settings());
    }

    @EventSourcingHandler
    void on(IntegrationActivated event) {
        active = true;
    }

    @EventSourcingHandler
    void on(IntegrationDeactivated event) {
        active = false;
    }

    @EventSourcingHandler
    void on(IntegrationStateReported event) {
        reports.compute(
                new ReportedThing(event.kind(), event.subject()), (thing, last) -> LastReport.after(last, event));
    }

    @EventSourcingHandler
    void on(IntegrationDeleted event) {
        account = null;
    }

    private record ReportedThing(String kind, @Nullable String subject) {}
}
