package io.dragoman.contact;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What can happen to the pointers that show contacts as one. A pointer moves nothing: identities, conversations and messages stay
 * with the contact they came to, so that taking it back gives each side exactly its own again.
 */
public sealed interface ContactMergeEvent {

    ContactMergesId mergesId();

    /**
     * A contact is shown as part of another one.
     *
     * @param mergeId random
     * @param contactId the one that is shown; no pointer leads from it
     * @param other the one that is now part of it, with all that was part of it before
     */
    @Revision("1")
    record ContactsMerged(
            ContactMergesId mergesId, String mergeId, ContactId contactId, ContactId other, Instant mergedAt)
            implements ContactMergeEvent {}

    /** A merge was taken back: the two are shown apart again. */
    @Revision("1")
    record MergeReverted(
            ContactMergesId mergesId, String mergeId, ContactId contactId, ContactId other, Instant revertedAt)
            implements ContactMergeEvent {}
}
