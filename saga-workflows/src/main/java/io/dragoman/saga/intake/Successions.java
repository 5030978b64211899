package io.dragoman.saga.intake;

import io.dragoman.contact.ContactCommand.AskKnownBy;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageId;
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
    void changedNumber(Delivery delivery, ContactId contact, List<Claim> named, MessageId notice) {
        List<Claim> phones = of(IdentityKind.PHONE, named);
        if (phones.size() > 1) {
            IdentityClaimId successor = phones.get(phones.size() - 1).id();
            giveUp(delivery, new PassOnIdentity(contact, phones.get(0).id(), successor, notice));
        }
    }

    /**
     * The number's owner has to give it up when the same account named another user id for the owner, and now names this one. An owner that
     * only other accounts named a user id for says nothing, because those ids are one business's own.
     */
    void passOn(Delivery delivery, List<Claim> named) {
        List<Claim> phones = of(IdentityKind.PHONE, named);
        List<Claim> users = of(IdentityKind.BUSINESS_SCOPED_USER, named);
        if (phones.size() != 1 || users.isEmpty()) {
            return;
        }
        ContactId owner = owner(delivery, phones.get(0));
        if (owner == null || users.stream().anyMatch(user -> owner.equals(owner(delivery, user)))) {
            return;
        }
        AskKnownBy ask = new AskKnownBy(owner, IdentityKind.BUSINESS_SCOPED_USER);
        if (commands.ask(ask, Boolean.class, delivery.meta())) {
            giveUp(delivery, new PassOnIdentity(owner, phones.get(0).id(), null, null));
        }
    }

    /** The process may have ended between the two: whoever gave it up before is released all the same. */
    private void giveUp(Delivery delivery, PassOnIdentity pass) {
        Holding holding = commands.ask(pass, Holding.class, delivery.meta());
        claims.release(pass.claimId(), pass.contactId(), holding, delivery.meta());
    }

    private @Nullable ContactId owner(Delivery delivery, Claim claim) {
        return claims.ownership(claim, delivery.meta()).map(Ownership::owner).orElse(null);
    }

    private static List<Claim> of(IdentityKind kind, List<Claim> named) {
        return named.stream().filter(claim -> claim.kind() == kind).toList();
    }
}
