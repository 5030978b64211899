package io.dragoman.contact;

import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a contact and of its identities. */
public sealed interface ContactCommand {

    /**
     * Asks for the owner of an identity. Whoever asks first proposes the contact; everybody is answered by the same
     * {@link Claimed}.
     */
    record ClaimIdentity(@TargetAggregateIdentifier IdentityClaimId claimId, IdentityKind kind, ContactId proposed)
            implements ContactCommand {}

    /**
     * Who owns an identity.
     *
     * @param anew true for who asked first
     */
    record Claimed(ContactId owner, boolean anew) {}

    /** Asks who owns an identity, without claiming it. Answered by an {@link Ownership}; refused when nobody ever did. */
    record AskOwner(@TargetAggregateIdentifier IdentityClaimId claimId) implements ContactCommand {}

    /**
     * Who owns an identity that was claimed once.
     *
     * @param owner {@code null} since it was released
     * @param detached true when that was because a person said so: then the next claim starts a new contact
     */
    record Ownership(@Nullable ContactId owner, boolean detached) {}

    /** Gives an identity up, if that contact owns it. */
    record ReleaseIdentity(@TargetAggregateIdentifier IdentityClaimId claimId, ContactId contactId, DetachReason reason)
            implements ContactCommand {}

    /**
     * Makes the contact known, once, with the identity it came with. A later identity is linked by the same command. Answered by a
     * {@link Holding}.
     *
     * @param anew true when it was claimed for this contact just now; one that the contact gave up comes back only then
     */
    record LinkIdentity(
            @TargetAggregateIdentifier ContactId contactId,
            IdentityClaimId claimId,
            IdentityKind kind,
            String identity,
            boolean anew)
            implements ContactCommand {}

    /** Asks whether the contact gave an identity up. Answered by a {@link Holding}. */
    record AskHolding(@TargetAggregateIdentifier ContactId contactId, IdentityClaimId claimId)
            implements ContactCommand {}

    /**
     * How a contact stands to an identity.
     *
     * @param givenUp why it gave the identity up; {@code null} while it has it, and when it never had
     */
    record Holding(@Nullable DetachReason givenUp) {}

    /** Says that an identity is not this contact's; the last one stays. Whoever uses it next is a contact of its own. */
    record DetachIdentity(@TargetAggregateIdentifier ContactId contactId, IdentityClaimId claimId)
            implements ContactCommand {}

    /**
     * Says that an identity is not this contact's any longer, as a provider tells. Nothing happens where it is not this contact's, or is
     * the last one. Answered by a {@link Holding}, the same one when it is repeated.
     *
     * @param successor only while the contact has this one, which came in its place; {@code null} when nothing did
     * @param notice the message that tells it, which takes an identity away once; {@code null} when none does
     */
    record PassOnIdentity(
            @TargetAggregateIdentifier ContactId contactId,
            IdentityClaimId claimId,
            @Nullable IdentityClaimId successor,
            @Nullable MessageId notice)
            implements ContactCommand {}

    /**
     * Asks whether the account that asks has named an identity of that kind for the contact; another account's say nothing, for user ids
     * are one business's own. Answered by a {@link Boolean}.
     */
    record AskKnownBy(@TargetAggregateIdentifier ContactId contactId, IdentityKind kind) implements ContactCommand {}

    /**
     * Names the contact; a profile's name never replaces a person's, beside which it is kept, nor a later one of the profile.
     *
     * @param seenAt since when it is known to be called so
     */
    record RenameContact(@TargetAggregateIdentifier ContactId contactId, String name, NameSource source, Instant seenAt)
            implements ContactCommand {}

    /** Records that a provider named identities of two contacts as one person's. Nothing is joined by that. */
    record NoteSamePerson(@TargetAggregateIdentifier ContactId contactId, ContactId other) implements ContactCommand {}

    /**
     * Changes what people keep about a contact, all of it or nothing. {@code null} leaves a thing as it is; an empty text takes it
     * away.
     *
     * @param expectedVersion refused when the contact has another one and would change; {@code null} when any will do
     * @param name the name that a person gives; without one the profile's last name counts again
     * @param tags all tags it has from now on
     * @param metadata a JSON object, kept as it is
     * @param seen the history's position as of which somebody decided: what is later is not done with by a closing
     */
    record ChangeContact(
            @TargetAggregateIdentifier ContactId contactId,
            @Nullable Long expectedVersion,
            @Nullable String name,
            @Nullable String businessName,
            @Nullable List<String> tags,
            @Nullable Boolean pinned,
            @Nullable Boolean blocked,
            @Nullable Boolean conversationClosed,
            @Nullable String metadata,
            long seen)
            implements ContactCommand {}

    /**
     * Opens a closed conversation again because the customer wrote, if the message came after it was closed.
     *
     * @param position the message's place in the history
     */
    record ReopenConversation(@TargetAggregateIdentifier ContactId contactId, long position, Instant receivedAt)
            implements ContactCommand {}

    /** Records that somebody looks at the contact's full number, and why. */
    record RevealContact(@TargetAggregateIdentifier ContactId contactId, String reason) implements ContactCommand {}
}
