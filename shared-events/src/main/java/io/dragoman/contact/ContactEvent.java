package io.dragoman.contact;

import io.dragoman.conversation.MessageId;
import io.dragoman.platform.DataSubject;
import io.dragoman.platform.PersonalData;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a contact. */
public sealed interface ContactEvent {

    ContactId contactId();

    /** Somebody who was unknown until now wrote to us. */
    @Revision("1")
    record ContactRegistered(ContactId contactId, Instant registeredAt) implements ContactEvent {}

    /** The contact is known by one more identity. */
    @Revision("1")
    record IdentityLinked(
            @DataSubject ContactId contactId,
            IdentityClaimId claimId,
            IdentityKind kind,
            @PersonalData String identity,
            Instant linkedAt)
            implements ContactEvent {}

    /**
     * An identity is not this contact's, or not any longer.
     *
     * @param reason who says so; {@code null} before this was kept
     * @param notice the provider's message that told it, which tells it once; {@code null} when none did
     */
    @Revision("2")
    record IdentityDetached(
            ContactId contactId,
            IdentityClaimId claimId,
            @Nullable DetachReason reason,
            @Nullable MessageId notice,
            Instant detachedAt)
            implements ContactEvent {}

    /**
     * The contact's name changed. A name given by a person outranks the provider's profile.
     *
     * @param seenAt since when the profile is known to say so: an older message does not change it back; {@code null} for a person's
     *     name, and before this was kept
     */
    @Revision("2")
    record ContactRenamed(
            @DataSubject ContactId contactId,
            @PersonalData String name,
            NameSource source,
            Instant renamedAt,
            @Nullable Instant seenAt)
            implements ContactEvent {}

    /**
     * The profile calls the contact otherwise while the name that a person gave stands. It counts once that is taken away.
     *
     * @param seenAt since when the profile is known to say so
     */
    @Revision("1")
    record ProfileRenamed(
            @DataSubject ContactId contactId, @PersonalData String name, Instant renamedAt, Instant seenAt)
            implements ContactEvent {}

    /** The name that a person gave was taken away; the profile's counts again. */
    @Revision("1")
    record NameRemoved(ContactId contactId, Instant removedAt) implements ContactEvent {}

    /**
     * What people keep about the contact besides its name changed.
     *
     * @param businessName the company it is with
     * @param metadata a JSON object whose meaning its writers know
     */
    @Revision("1")
    record ContactDescribed(
            @DataSubject ContactId contactId,
            @Nullable @PersonalData String businessName,
            @Nullable @PersonalData String metadata,
            Instant describedAt)
            implements ContactEvent {}

    /**
     * The contact's tags changed.
     *
     * @param tags all it has from now on
     */
    @Revision("1")
    record ContactTagged(@DataSubject ContactId contactId, List<Tag> tags, Instant taggedAt) implements ContactEvent {}

    /** Somebody keeps the contact at the top. */
    @Revision("1")
    record ContactPinned(ContactId contactId, Instant pinnedAt) implements ContactEvent {}

    /** Nobody keeps the contact at the top any longer. */
    @Revision("1")
    record ContactUnpinned(ContactId contactId, Instant unpinnedAt) implements ContactEvent {}

    /** Nothing shall be sent to the contact. What it writes is still received. */
    @Revision("1")
    record ContactBlocked(ContactId contactId, Instant blockedAt) implements ContactEvent {}

    /** Messages may be sent to the contact again. */
    @Revision("1")
    record ContactUnblocked(ContactId contactId, Instant unblockedAt) implements ContactEvent {}

    /**
     * Somebody has done with what the contact wrote.
     *
     * @param seen the position in the history up to which that is so; {@code null} before this was kept: then the time tells
     */
    @Revision("2")
    record ConversationClosed(
            ContactId contactId, Instant closedAt, @Nullable Long seen) implements ContactEvent {}

    /** There is something to do for the contact again. */
    @Revision("1")
    record ConversationReopened(ContactId contactId, ReopenReason reason, Instant reopenedAt) implements ContactEvent {}

    /**
     * A provider named identities of two contacts as one person's.
     *
     * @param other the contact that owns the other identity
     */
    @Revision("1")
    record SamePersonNoted(ContactId contactId, ContactId other, Instant notedAt) implements ContactEvent {}

    /** Somebody looked at the contact's full number. Who, the event's metadata tells. */
    @Revision("1")
    record ContactDetailsRevealed(
            @DataSubject ContactId contactId, @PersonalData String reason, Instant revealedAt)
            implements ContactEvent {}

    /** One word that people sort contacts by. */
    record Tag(@PersonalData String name) {}

    /** Who says that an identity is not a contact's. */
    enum DetachReason {
        /** Somebody who works here: no machine gives it back. */
        PERSON,
        /** The provider: the number passed on, and may come back. */
        PROVIDER
    }

    /** Where a name came from. */
    enum NameSource {
        PROFILE,
        PERSON
    }

    /** Why a closed conversation is open again. */
    enum ReopenReason {
        /** The customer wrote. */
        MESSAGE,
        /** Somebody opened it. */
        PERSON
    }
}
