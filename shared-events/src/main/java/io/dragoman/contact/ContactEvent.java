package io.dragoman.contact;

import io.dragoman.platform.DataSubject;
import io.dragoman.platform.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;

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

    /** The contact's name changed. A name given by a person outranks the provider's profile. */
    @Revision("1")
    record ContactRenamed(
            @DataSubject ContactId contactId, @PersonalData String name, NameSource source, Instant renamedAt)
            implements ContactEvent {}

    /** Where a name came from. */
    enum NameSource {
        PROFILE,
        PERSON
    }
}
