package io.dragoman.saga.intake;

import io.dragoman.contact.ContactCommand.AskHolding;
import io.dragoman.contact.ContactCommand.AskKnownBy;
import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.MessageId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Claims and contacts as they answer the intake, in memory. */
final class People {

    private final Map<IdentityClaimId, Ownership> claims = new HashMap<>();
    private final Map<ContactId, Set<IdentityClaimId>> held = new HashMap<>();
    private final Map<String, DetachReason> givenUp = new HashMap<>();
    private final Set<MessageId> followed = new HashSet<>();
    private boolean accountKnows = true;

    /** No account that asks has named a user id for anybody. */
    void areKnownElsewhereOnly() {
        accountKnows = false;
    }

    synchronized Optional<ContactId> owner(IdentityClaimId claim) {
        return Optional.ofNullable(claims.get(claim)).map(Ownership::owner);
    }

    /** A person says that the identity is not its owner's. */
    synchronized void detach(IdentityClaimId claim) {
        ContactId owner = owner(claim).orElseThrow();
        giveUp(owner, claim, DetachReason.PERSON);
        claims.put(claim, new Ownership(null, true));
    }

    synchronized @Nullable Object answer(Object command) {
        if (command instanceof ClaimIdentity claim) {
            boolean anew = owner(claim.claimId()).isEmpty();
            claims.compute(claim.claimId(), (id, known) -> anew ? new Ownership(claim.proposed(), false) : known);
            return new Claimed(owner(claim.claimId()).orElseThrow(), anew);
        }
        if (command instanceof AskOwner ask) {
            return Optional.ofNullable(claims.get(ask.claimId()))
                    .orElseThrow(
                            () -> new AggregateNotFoundException(ask.claimId().value(), "nobody claimed it"));
        }
        if (command instanceof ReleaseIdentity release
                && owner(release.claimId()).filter(release.contactId()::equals).isPresent()) {
            claims.put(release.claimId(), new Ownership(null, release.reason() == DetachReason.PERSON));
        }
        return ofContact(command);
    }

    private @Nullable Object ofContact(Object command) {
        if (command instanceof LinkIdentity link) {
            if (link.anew() || !givenUp.containsKey(link.contactId() + " " + link.claimId())) {
                held(link.contactId()).add(link.claimId());
                givenUp.remove(link.contactId() + " " + link.claimId());
            }
            return holding(link.contactId(), link.claimId());
        }
        if (command instanceof PassOnIdentity pass) {
            Set<IdentityClaimId> held = held(pass.contactId());
            boolean can = held.contains(pass.claimId()) && held.size() > 1;
            boolean inPlace = pass.successor() == null || held.contains(pass.successor());
            if (can && inPlace && (pass.notice() == null || followed.add(pass.notice()))) {
                giveUp(pass.contactId(), pass.claimId(), DetachReason.PROVIDER);
            }
            return holding(pass.contactId(), pass.claimId());
        }
        if (command instanceof AskHolding ask) {
            return holding(ask.contactId(), ask.claimId());
        }
        return command instanceof AskKnownBy ask
                ? accountKnows
                        && held(ask.contactId()).stream()
                                .anyMatch(claim ->
                                        claim.local().contains(ask.kind().name()))
                : null;
    }

    private Set<IdentityClaimId> held(ContactId contact) {
        return held.computeIfAbsent(contact, id -> new HashSet<>());
    }

    private Holding holding(ContactId contact, IdentityClaimId claim) {
        return new Holding(givenUp.get(contact + " " + claim));
    }

    private void giveUp(ContactId contact, IdentityClaimId claim, DetachReason reason) {
        held(contact).remove(claim);
        givenUp.put(contact + " " + claim, reason);
    }
}
