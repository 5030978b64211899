package io.dragoman.saga.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactCommand.AskHolding;
import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.contact.PhoneSpelling;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Meta;
import io.dragoman.providers.InboundItem.Identity;
import io.dragoman.saga.platform.Dispatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who owns which identity, asked of the claims and remembered. */
final class Claims {

    private final Dispatcher commands;
    private final KeyedHash hash;
    private final Cache<IdentityClaimId, ContactId> owners =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Claims(Dispatcher commands, KeyedHash hash) {
        this.commands = commands;
        this.hash = hash;
    }

    List<Claim> of(String tenant, List<Identity> identities) {
        return identities.stream()
                .map(identity -> claim(tenant, identity.kind(), identity.value()))
                .toList();
    }

    /** The owner of the first, if the owners of all are remembered. */
    Optional<ContactId> known(List<Claim> claims) {
        return claims.stream().allMatch(claim -> owners.getIfPresent(claim.id()) != null)
                ? Optional.ofNullable(owners.getIfPresent(claims.get(0).id()))
                : Optional.empty();
    }

    /** All claims on which it depends whose these identities are. */
    List<IdentityClaimId> competing(String tenant, List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim), otherSpelling(tenant, claim).stream()))
                .map(Claim::id)
                .toList();
    }

    /** The first owner among those identities. */
    Optional<ContactId> owner(List<Claim> claims, Meta meta) {
        return claims.stream().flatMap(claim -> owner(claim, meta).stream()).findFirst();
    }

    /** The first owner of another spelling of those identities. */
    Optional<ContactId> ownerOfOtherSpelling(String tenant, List<Claim> claims, Meta meta) {
        return claims.stream()
                .flatMap(claim -> otherSpelling(tenant, claim).stream())
                .flatMap(claim -> owner(claim, meta).stream())
                .findFirst();
    }

    /** Who owns an identity; empty when nobody ever did. */
    Optional<Ownership> ownership(Claim claim, Meta meta) {
        ContactId known = owners.getIfPresent(claim.id());
        return known != null
                ? Optional.of(new Ownership(known, false))
                : commands.askIfThere(new AskOwner(claim.id()), Ownership.class, meta);
    }

    /** True for an identity of which a person said that it is not its last owner's, and that nobody has since. */
    boolean isDetached(Claim claim, Meta meta) {
        return ownership(claim, meta).filter(Ownership::detached).isPresent();
    }

    /**
     * The owner of an identity, which is {@code proposed} where nobody has it; the owner knows it from then on. It is linked also to an
     * owner that was there before: the process may have ended between claiming and linking. Empty when that owner had given it up and the
     * process ended there: nobody has it now, and whose it is has to be found again.
     */
    Optional<ContactId> take(Claim claim, ContactId proposed, Meta meta) {
        ContactId known = owners.getIfPresent(claim.id());
        Claimed claimed = known != null
                ? new Claimed(known, false)
                : commands.ask(new ClaimIdentity(claim.id(), claim.kind(), proposed), Claimed.class, meta);
        LinkIdentity link = new LinkIdentity(claimed.owner(), claim.id(), claim.kind(), claim.value(), claimed.anew());
        if (release(claim.id(), claimed.owner(), commands.ask(link, Holding.class, meta), meta)) {
            return Optional.empty();
        }
        owners.put(claim.id(), claimed.owner());
        return Optional.of(claimed.owner());
    }

    /** Takes an identity from a contact that gave it up; false when it did not. */
    boolean release(IdentityClaimId claim, ContactId contact, Holding holding, Meta meta) {
        if (holding.givenUp() == null) {
            return false;
        }
        forget(claim);
        commands.send(new ReleaseIdentity(claim, contact, holding.givenUp()), meta);
        return true;
    }

    /** As {@link #release}, when it is not known whether the contact has it again since. */
    void releaseIfGivenUp(IdentityClaimId claim, ContactId contact, Meta meta) {
        release(claim, contact, commands.ask(new AskHolding(contact, claim), Holding.class, meta), meta);
    }

    /** The owner of an identity, if it is remembered. */
    Optional<ContactId> remembered(Claim claim) {
        return Optional.ofNullable(owners.getIfPresent(claim.id()));
    }

    void forget(IdentityClaimId claim) {
        owners.invalidate(claim);
    }

    private Optional<ContactId> owner(Claim claim, Meta meta) {
        return ownership(claim, meta).map(Ownership::owner);
    }

    private Optional<Claim> otherSpelling(String tenant, Claim claim) {
        return claim.kind() == IdentityKind.PHONE
                ? PhoneSpelling.other(claim.value()).map(other -> claim(tenant, IdentityKind.PHONE, other))
                : Optional.empty();
    }

    private Claim claim(String tenant, IdentityKind kind, String value) {
        return new Claim(IdentityClaimId.of(tenant, hash.of(tenant, "identity", kind.name(), value)), kind, value);
    }
}
