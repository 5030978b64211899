package io.dragoman.contact;

import io.dragoman.contact.ContactEvent.DetachReason;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to the claim on an identity: the unique constraint of an event store. */
public sealed interface IdentityClaimEvent {

    IdentityClaimId claimId();

    /**
     * The identity belongs to that contact.
     *
     * @param generation counted from 1; a new generation begins after a release
     */
    @Revision("1")
    record IdentityClaimed(
            IdentityClaimId claimId, ContactId contactId, IdentityKind kind, int generation, Instant claimedAt)
            implements IdentityClaimEvent {}

    /**
     * The identity belongs to nobody, until it is claimed again.
     *
     * @param reason why its owner gave it up; {@code null} before this was kept
     */
    @Revision("2")
    record IdentityReleased(
            IdentityClaimId claimId,
            ContactId contactId,
            int generation,
            @Nullable DetachReason reason,
            Instant releasedAt)
            implements IdentityClaimEvent {}
}
