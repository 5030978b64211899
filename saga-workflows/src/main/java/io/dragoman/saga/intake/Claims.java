package io.dragoman.saga.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Ownership;
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
                ? Optional.of(new Ownership(known))
                : commands.askIfThere(new AskOwner(claim.id()), Ownership.class, meta);
    }

    /** True for an identity that once had an owner and has none now. */
    boolean isDetached(Claim claim, Meta meta) {
        return ownership(claim, meta).filter(it -> it.owner() == null).isPresent();
    }

    /** The owner of an identity, which is {@code proposed} where nobody has it. */
    ContactId claim(Claim claim, ContactId proposed, Meta meta) {
        ContactId known = owners.getIfPresent(claim.id());
        return known != null
                ? known
                : commands.ask(new ClaimIdentity(claim.id(), claim.kind(), proposed), ContactId.class, meta);
    }

    /** The owner of an identity, if it is remembered. */
    Optional<ContactId> remembered(Claim claim) {
        return Optional.ofNullable(owners.getIfPresent(claim.id()));
    }

    /** To be called once the owner knows its identity. */
    void remember(Claim claim, ContactId owner) {
        owners.put(claim.id(), owner);
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
