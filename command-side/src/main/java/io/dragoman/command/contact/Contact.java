package io.dragoman.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactCommand.AskHolding;
import io.dragoman.contact.ContactCommand.AskKnownBy;
import io.dragoman.contact.ContactCommand.ChangeContact;
import io.dragoman.contact.ContactCommand.DetachIdentity;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.NoteSamePerson;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactCommand.ReopenConversation;
import io.dragoman.contact.ContactCommand.RevealContact;
import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactId;
import io.dragoman.platform.CommandRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A person, or a group, who writes to us: known from the first identity on, by few identities and one name. */
@AggregateRoot(type = "Contact")
public final class Contact {

    @AggregateIdentifier
    private @Nullable ContactId contactId;

    private final Identities identities = new Identities();
    private final Set<ContactId> samePerson = new HashSet<>();
    private final Card card = new Card();

    Contact() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Holding handle(LinkIdentity command, Clock clock) {
        Holding holding = identities.holding(command.claimId());
        if (identities.contains(command.claimId()) || (holding.givenUp() != null && !command.anew())) {
            return holding;
        }
        Instant now = Decision.at(clock);
        if (contactId == null) {
            apply(new ContactRegistered(command.contactId(), now));
        }
        apply(new IdentityLinked(command.contactId(), command.claimId(), command.kind(), command.identity(), now));
        return identities.holding(command.claimId());
    }

    /** Nobody could find a contact without any identity, nor write to it. */
    @CommandHandler
    void handle(DetachIdentity command, Clock clock) {
        if (!identities.contains(command.claimId())) {
            throw CommandRefused.notFound("the identity");
        }
        if (identities.size() == 1) {
            throw CommandRefused.conflict("a contact keeps its last identity");
        }
        apply(new IdentityDetached(
                command.contactId(), command.claimId(), DetachReason.PERSON, null, Decision.at(clock)));
    }

    @CommandHandler
    Holding handle(PassOnIdentity command, Clock clock) {
        if (identities.canPassOn(command)) {
            apply(new IdentityDetached(
                    command.contactId(),
                    command.claimId(),
                    DetachReason.PROVIDER,
                    command.notice(),
                    Decision.at(clock)));
        }
        return identities.holding(command.claimId());
    }

    @CommandHandler
    Holding handle(AskHolding command) {
        return identities.holding(command.claimId());
    }

    @CommandHandler
    boolean handle(AskKnownBy command, MetaData asker) {
        return identities.isKnownBy(command.kind(), asker);
    }

    @CommandHandler
    void handle(RenameContact command, Clock clock) {
        card.renaming(command, Decision.at(clock)).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(NoteSamePerson command, Clock clock) {
        if (!samePerson.contains(command.other()) && !command.other().equals(contactId)) {
            apply(new SamePersonNoted(command.contactId(), command.other(), Decision.at(clock)));
        }
    }

    /** What already is as asked succeeds whatever version was expected: a retry of the change that made it so expects an old one. */
    @CommandHandler
    void handle(ChangeContact command, Clock clock) {
        List<ContactEvent> changes = card.changes(command, Decision.at(clock));
        boolean changed = command.expectedVersion() != null
                && !Objects.equals(command.expectedVersion(), AggregateLifecycle.getVersion());
        if (changed && !changes.isEmpty()) {
            throw CommandRefused.changedInBetween();
        }
        changes.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReopenConversation command, Clock clock) {
        card.reopening(command, Decision.at(clock)).ifPresent(AggregateLifecycle::apply);
    }

    /** Each look is recorded, also one like the last. */
    @CommandHandler
    void handle(RevealContact command, Clock clock) {
        apply(new ContactDetailsRevealed(command.contactId(), command.reason(), Decision.at(clock)));
    }

    @EventSourcingHandler
    void on(ContactEvent event, MetaData from) {
        contactId = event.contactId();
        if (event instanceof IdentityLinked linked) {
            identities.add(linked, from);
        } else if (event instanceof IdentityDetached detached) {
            identities.remove(detached);
        } else if (event instanceof SamePersonNoted noted) {
            samePerson.add(noted.other());
        } else {
            card.on(event);
        }
    }
}
