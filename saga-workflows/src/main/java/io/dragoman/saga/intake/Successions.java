package io.dragoman.saga.intake;

import io.dragoman.contact.ContactCommand.AskKnownBy;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.saga.platform.Dispatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes numbers from those who, as a provider tells, have them no longer: whoever writes by such a number next is somebody else. */
final class Successions {

    private final Dispatcher commands;
    private final Claims claims;

    Successions(Dispatcher commands, Claims claims) {
        this.commands = commands;
        this.claims = claims;
    }

    /** A party with two numbers had the first one until now, and has the last one instead. */
    void changedNumber(Delivery delivery, ContactId contact, List<Claim> named) {
        List<Claim> phones = of(IdentityKind.PHONE, named);
        if (phones.size() > 1) {
            giveUp(
                    delivery,
                    contact,
                    phones.get(0),
                    phones.get(phones.size() - 1).id());
        }
    }

    /**
     * True when the number's owner had to give it up: the same account named another user id for the owner, and now names this one. An owner
     * that only other accounts named a user id for says nothing, because those ids are one business's own.
     */
    boolean isPassedOn(Delivery delivery, List<Claim> named) {
        List<Claim> phones = of(IdentityKind.PHONE, named);
        List<Claim> users = of(IdentityKind.BUSINESS_SCOPED_USER, named);
        if (phones.size() != 1 || users.isEmpty()) {
            return false;
        }
        ContactId owner = owner(delivery, phones.get(0));
        if (owner == null || users.stream().anyMatch(user -> owner.equals(owner(delivery, user)))) {
            return false;
        }
        AskKnownBy ask = new AskKnownBy(owner, IdentityKind.BUSINESS_SCOPED_USER);
        return commands.ask(ask, Boolean.class, delivery.meta()) && giveUp(delivery, owner, phones.get(0), null);
    }

    private boolean giveUp(Delivery delivery, ContactId contact, Claim claim, @Nullable IdentityClaimId successor) {
        PassOnIdentity pass = new PassOnIdentity(contact, claim.id(), successor);
        boolean gone = commands.ask(pass, Boolean.class, delivery.meta());
        if (gone) {
            commands.send(new ReleaseIdentity(claim.id(), contact), delivery.meta());
            claims.forget(claim.id());
        }
        return gone;
    }

    private @Nullable ContactId owner(Delivery delivery, Claim claim) {
        return claims.ownership(claim, delivery.meta()).map(Ownership::owner).orElse(null);
    }

    private static List<Claim> of(IdentityKind kind, List<Claim> named) {
        return named.stream().filter(claim -> claim.kind() == kind).toList();
    }
}
