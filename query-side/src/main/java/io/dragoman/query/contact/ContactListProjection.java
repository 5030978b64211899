package io.dragoman.query.contact;

import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactId;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/** Keeps one document per contact. */
@ProcessingGroup(ContactList.GROUP)
final class ContactListProjection {

    private static final String SOURCE = "contact";

    private final StoredCollection contacts;
    private final ProjectionWrites writes;

    ContactListProjection(StoredCollection contacts, ProjectionWrites writes) {
        this.contacts = contacts;
        this.writes = writes;
    }

    @EventHandler
    void on(ContactRegistered event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.contactId(), sequence, token)
                .set("registeredAt", event.registeredAt())
                .set("order", SortKey.of(event.registeredAt(), event.contactId().local()));
    }

    @EventHandler
    void on(IdentityLinked event, @SequenceNumber long sequence, TrackingToken token) {
        Document identity = new Document("kind", event.kind().name()).append("value", event.identity());
        update(event.contactId(), sequence, token).set("identities." + sequence, identity);
    }

    @EventHandler
    void on(ContactRenamed event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.contactId(), sequence, token).set("name", event.name());
    }

    @ResetHandler
    void forgetEverything() {
        contacts.wipe();
    }

    private DocumentUpdate update(ContactId id, long sequence, TrackingToken token) {
        BatchChanges.add("contact", id, token.position().orElse(0));
        return writes.guarded(contacts.name(), id, SOURCE, sequence);
    }
}
