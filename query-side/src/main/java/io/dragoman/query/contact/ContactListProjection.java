package io.dragoman.query.contact;

import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactEvent.ContactBlocked;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ContactUnblocked;
import io.dragoman.contact.ContactEvent.ContactUnpinned;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/** Keeps one document per contact: what its own events tell. */
@ProcessingGroup(ContactList.GROUP)
final class ContactListProjection {

    static final String SOURCE = "contact";

    private static final Instant NEVER = Instant.ofEpochMilli(Long.MIN_VALUE);

    private final StoredCollection contacts;
    private final ProjectionWrites writes;

    ContactListProjection(StoredCollection contacts, ProjectionWrites writes) {
        this.contacts = contacts;
        this.writes = writes;
    }

    @EventHandler
    void on(ContactRegistered event, @SequenceNumber long sequence, TrackingToken token) {
        String local = event.contactId().local();
        update(event, event.registeredAt(), sequence, token)
                .set("registeredAt", event.registeredAt())
                .set("order", SortKey.of(event.registeredAt(), local))
                .max("activity", SortKey.of(NEVER, local))
                .set("nameKey", NameKey.of(null, local))
                .set("pinned", false)
                .set("blocked", false)
                .set("closed", false);
    }

    @EventHandler
    void on(IdentityLinked event, @SequenceNumber long sequence, TrackingToken token) {
        Document identity = new Document("id", event.claimId().local())
                .append("kind", event.kind().name())
                .append("value", event.identity())
                .append("at", event.linkedAt());
        update(event, event.linkedAt(), sequence, token).set("identities." + sequence, identity);
    }

    /** Hides what was linked by that claim before; the document keeps it, for nothing is ever removed by what comes again. */
    @EventHandler
    void on(IdentityDetached event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.detachedAt(), sequence, token)
                .set("detached." + event.claimId().local(), sequence);
    }

    @EventHandler
    void on(ContactRenamed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.renamedAt(), sequence, token)
                .set("name", event.name())
                .set("nameSource", event.source().name())
                .set("nameKey", NameKey.of(event.name(), event.contactId().local()));
    }

    @EventHandler
    void on(NameRemoved event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.removedAt(), sequence, token)
                .unset("name")
                .unset("nameSource")
                .set("nameKey", NameKey.of(null, event.contactId().local()));
    }

    @EventHandler
    void on(ContactDescribed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.describedAt(), sequence, token)
                .unset("businessName")
                .set("businessName", event.businessName())
                .unset("metadata")
                .set("metadata", event.metadata());
    }

    @EventHandler
    void on(ContactTagged event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.taggedAt(), sequence, token)
                .set("tags", event.tags().stream().map(Tag::name).toList());
    }

    @EventHandler
    void on(ContactPinned event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.pinnedAt(), sequence, token).set("pinned", true);
    }

    @EventHandler
    void on(ContactUnpinned event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.unpinnedAt(), sequence, token).set("pinned", false);
    }

    @EventHandler
    void on(ContactBlocked event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.blockedAt(), sequence, token).set("blocked", true);
    }

    @EventHandler
    void on(ContactUnblocked event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.unblockedAt(), sequence, token).set("blocked", false);
    }

    @EventHandler
    void on(ConversationClosed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.closedAt(), sequence, token).set("closed", true);
    }

    @EventHandler
    void on(ConversationReopened event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.reopenedAt(), sequence, token).set("closed", false);
    }

    /** Changes nothing but the version: the one that whoever changes the contact must know. */
    @EventHandler
    void on(SamePersonNoted event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.notedAt(), sequence, token);
    }

    @EventHandler
    void on(ProfileRenamed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.renamedAt(), sequence, token);
    }

    @EventHandler
    void on(ContactDetailsRevealed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event, event.revealedAt(), sequence, token);
    }

    @ResetHandler
    void forgetEverything() {
        contacts.wipe();
    }

    private DocumentUpdate update(ContactEvent event, Instant at, long sequence, TrackingToken token) {
        BatchChanges.add(SOURCE, event.contactId(), token.position().orElse(0));
        return writes.guarded(contacts.name(), event.contactId(), SOURCE, sequence)
                .set("version", sequence)
                .max("updatedAt", at);
    }
}
