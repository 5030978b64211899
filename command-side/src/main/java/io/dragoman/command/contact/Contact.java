package io.dragoman.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A person, or a group, who writes to us: known from the first identity on, by few identities and one name. */
@AggregateRoot(type = "Contact")
public final class Contact {

    @AggregateIdentifier
    private @Nullable ContactId contactId;

    private final Set<IdentityClaimId> identities = new HashSet<>();
    private @Nullable String name;
    private NameSource nameSource = NameSource.PROFILE;

    Contact() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LinkIdentity command, Clock clock) {
        if (identities.contains(command.claimId())) {
            return;
        }
        Instant now = Decision.at(clock);
        if (contactId == null) {
            apply(new ContactRegistered(command.contactId(), now));
        }
        apply(new IdentityLinked(command.contactId(), command.claimId(), command.kind(), command.identity(), now));
    }

    @CommandHandler
    void handle(RenameContact command, Clock clock) {
        boolean outranked = nameSource == NameSource.PERSON && command.source() == NameSource.PROFILE;
        // A person who confirms the profile's name makes it theirs: the profile's next name must not replace it.
        boolean repeated = command.name().equals(name) && command.source() == nameSource;
        if (!outranked && !repeated) {
            apply(new ContactRenamed(command.contactId(), command.name(), command.source(), Decision.at(clock)));
        }
    }

    @EventSourcingHandler
    void on(ContactRegistered event) {
        contactId = event.contactId();
    }

    @EventSourcingHandler
    void on(IdentityLinked event) {
        identities.add(event.claimId());
    }

    @EventSourcingHandler
    void on(ContactRenamed event) {
        name = event.name();
        nameSource = event.source();
    }
}
