package io.dragoman.contact;

import io.dragoman.contact.ContactEvent.NameSource;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a contact and of its identities. */
public sealed interface ContactCommand {

    /**
     * Asks for the owner of an identity. Whoever asks first proposes the contact; everybody gets the same answer, the
     * owner's {@link ContactId}.
     */
    record ClaimIdentity(@TargetAggregateIdentifier IdentityClaimId claimId, IdentityKind kind, ContactId proposed)
            implements ContactCommand {}

    /** Gives an identity up, if that contact owns it. */
    record ReleaseIdentity(@TargetAggregateIdentifier IdentityClaimId claimId, ContactId contactId)
            implements ContactCommand {}

    /** Makes the contact known, once, with the identity it came with. A later identity is linked by the same command. */
    record LinkIdentity(
            @TargetAggregateIdentifier ContactId contactId, IdentityClaimId claimId, IdentityKind kind, String identity)
            implements ContactCommand {}

    /** Names the contact; a profile's name never replaces a person's. */
    record RenameContact(@TargetAggregateIdentifier ContactId contactId, String name, NameSource source)
            implements ContactCommand {}
}
