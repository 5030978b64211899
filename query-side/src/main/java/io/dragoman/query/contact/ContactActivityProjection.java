package io.dragoman.query.contact;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.platform.Meta;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps in a contact's document what other things tell of it: its messages, its inquiries, and the merges it is part of. */
@ProcessingGroup(ContactList.GROUP)
final class ContactActivityProjection {

    private static final String MERGES = "merges";

    private final StoredCollection contacts;
    private final ProjectionWrites writes;

    ContactActivityProjection(StoredCollection contacts, ProjectionWrites writes) {
        this.contacts = contacts;
        this.writes = writes;
    }

    @EventHandler
    void on(MessageReceived event, TrackingToken token) {
        BatchChanges.add(
                ContactListProjection.SOURCE,
                event.contactId(),
                token.position().orElse(0));
        writes.commuting(contacts.name(), event.contactId())
                .max(
                        "activity",
                        SortKey.of(event.effectiveAt(), event.contactId().local()))
                .max("lastMessageAt", event.effectiveAt())
                .max("updatedAt", event.receivedAt())
                .addToSet("channels", event.channel().name());
    }

    @EventHandler
    void on(ExtractionRecorded event) {
        for (ExtractedValue value : event.values()) {
            if (value.field() == InquiryField.EMAIL) {
                writes.commuting(contacts.name(), event.contactId())
                        .addToSet("emails", value.value().strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    @EventHandler
    void on(
            ContactsMerged event,
            @SequenceNumber long sequence,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        changed(event.contactId(), event.other(), token);
        Document merge = new Document("contact", event.other().value())
                .append("at", event.mergedAt())
                .append("by", actor);
        writes.guarded(contacts.name(), event.other(), MERGES, sequence)
                .set("mergedInto", event.contactId().value())
                .max("updatedAt", event.mergedAt());
        writes.guarded(contacts.name(), event.contactId(), MERGES, sequence)
                .set("mergedFrom." + event.mergeId(), merge)
                .max("updatedAt", event.mergedAt());
    }

    @EventHandler
    void on(MergeReverted event, @SequenceNumber long sequence, TrackingToken token) {
        changed(event.contactId(), event.other(), token);
        writes.guarded(contacts.name(), event.other(), MERGES, sequence)
                .unset("mergedInto")
                .max("updatedAt", event.revertedAt());
        writes.guarded(contacts.name(), event.contactId(), MERGES, sequence)
                // Taking the last one away would leave an empty document, or none, as batches are cut.
                .set("mergedFrom." + event.mergeId(), false)
                .max("updatedAt", event.revertedAt());
    }

    private static void changed(ContactId contact, ContactId other, TrackingToken token) {
        BatchChanges.add(ContactListProjection.SOURCE, contact, token.position().orElse(0));
        BatchChanges.add(ContactListProjection.SOURCE, other, token.position().orElse(0));
    }
}
