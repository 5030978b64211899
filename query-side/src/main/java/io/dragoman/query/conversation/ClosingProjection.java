package io.dragoman.query.conversation;

import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Keeps of contacts with which somebody has done, and what they are shown as: from the two follows which conversations are closed. Contacts
 * are another group's, which may be ahead or behind; so this one keeps the little that it needs itself.
 */
@ProcessingGroup(Timeline.GROUP)
final class ClosingProjection {

    static final String CLOSED = "closed";
    static final String PART_OF = "mergedInto";

    private final StoredCollection closings;
    private final ProjectionWrites writes;
    private final ClosedConversations conversations;

    ClosingProjection(StoredCollection closings, ProjectionWrites writes, ClosedConversations conversations) {
        this.closings = closings;
        this.writes = writes;
        this.conversations = conversations;
    }

    /** A contact that was closed may begin another conversation, with another account. */
    @EventHandler
    void on(ConversationStarted event, TrackingToken token) {
        conversations.touched(event.contactId(), position(token));
    }

    @EventHandler
    void on(ConversationClosed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.contactId(), "contact", sequence, token).set(CLOSED, true);
    }

    @EventHandler
    void on(ConversationReopened event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.contactId(), "contact", sequence, token).set(CLOSED, false);
    }

    @EventHandler
    void on(ContactsMerged event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.other(), "merges", sequence, token)
                .set(PART_OF, event.contactId().value());
    }

    @EventHandler
    void on(MergeReverted event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.other(), "merges", sequence, token).unset(PART_OF);
    }

    @ResetHandler
    void forgetEverything() {
        closings.wipe();
    }

    private DocumentUpdate update(ContactId contact, String source, long sequence, TrackingToken token) {
        conversations.touched(contact, position(token));
        return writes.guarded(closings.name(), contact, source, sequence);
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(0);
    }
}
