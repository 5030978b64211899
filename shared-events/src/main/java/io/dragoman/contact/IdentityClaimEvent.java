package io.dragoman.contact;

import java.time.Instant;
import org.axonframework.serialization.Revision;

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

    /** The identity belongs to nobody: the next claim starts a new contact. */
    @Revision("1")
    record IdentityReleased(IdentityClaimId claimId, ContactId contactId, int generation, Instant releasedAt)
            implements IdentityClaimEvent {}
}
