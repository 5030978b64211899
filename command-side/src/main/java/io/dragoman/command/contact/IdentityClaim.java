package io.dragoman.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimEvent.IdentityClaimed;
import io.dragoman.contact.IdentityClaimEvent.IdentityReleased;
import io.dragoman.contact.IdentityClaimId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Who owns one identity of a person. Everybody who asks gets the same answer, however many ask at once. */
@AggregateRoot(type = "IdentityClaim")
public final class IdentityClaim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable IdentityClaimId claimId;

    private @Nullable ContactId owner;
    private int generation;

    /** A person said that it was not the last owner's. */
    private boolean detached;

    IdentityClaim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Claimed handle(ClaimIdentity command, Clock clock) {
        if (owner != null) {
            return new Claimed(owner, false);
        }
        apply(new IdentityClaimed(
                command.claimId(), command.proposed(), command.kind(), generation + 1, Decision.at(clock)));
        return new Claimed(command.proposed(), true);
    }

    @CommandHandler
    Ownership handle(AskOwner command) {
        return new Ownership(owner, detached);
    }

    @CommandHandler
    void handle(ReleaseIdentity command, Clock clock) {
        if (command.contactId().equals(owner)) {
            apply(new IdentityReleased(
                    command.claimId(), command.contactId(), generation, command.reason(), Decision.at(clock)));
        }
    }

    @EventSourcingHandler
    void on(IdentityClaimed event) {
        claimId = event.claimId();
        owner = event.contactId();
        generation = event.generation();
        detached = false;
    }

    @EventSourcingHandler
    void on(IdentityReleased event) {
        owner = null;
        detached = event.reason() != DetachReason.PROVIDER;
    }
}
