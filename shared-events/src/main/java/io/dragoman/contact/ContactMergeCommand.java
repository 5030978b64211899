package io.dragoman.contact;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a tenant's merges. */
public sealed interface ContactMergeCommand {

    /**
     * Shows two contacts as one, under whatever {@code contactId} is shown under. The same merge again is silent; two that are one
     * already are refused.
     *
     * @param mergeId random, chosen by the sender
     */
    record MergeContacts(
            @TargetAggregateIdentifier ContactMergesId mergesId, String mergeId, ContactId contactId, ContactId other)
            implements ContactMergeCommand {}

    /** Takes a merge back, if {@code contactId} is one of those that it joined; again is silent. */
    record RevertMerge(@TargetAggregateIdentifier ContactMergesId mergesId, String mergeId, ContactId contactId)
            implements ContactMergeCommand {}

    /** Asks which contact a contact is shown as, itself where it is part of none. Answered by a {@link ContactId}. */
    record AskShown(@TargetAggregateIdentifier ContactMergesId mergesId, ContactId contactId)
            implements ContactMergeCommand {}
}
