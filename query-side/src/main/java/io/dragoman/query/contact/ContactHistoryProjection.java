package io.dragoman.query.contact;

import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.platform.Meta;
import io.dragoman.platform.StoredId;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** Keeps one document for each thing that happened to a contact. */
@ProcessingGroup(ContactList.GROUP)
final class ContactHistoryProjection {

    private final StoredCollection history;
    private final ProjectionWrites writes;

    ContactHistoryProjection(StoredCollection history, ProjectionWrites writes) {
        this.history = history;
        this.writes = writes;
    }

    @EventHandler
    void on(
            ContactEvent event,
            EventMessage<?> message,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        add(event.contactId(), message, token, actor, detail(event));
    }

    /** Happens to both sides. */
    @EventHandler
    void on(
            ContactMergeEvent event,
            EventMessage<?> message,
            TrackingToken token,
            @MetaDataValue(Meta.ACTOR) @Nullable String actor) {
        if (event instanceof ContactsMerged merged) {
            add(merged.contactId(), message, token, actor, merged.other().local());
            add(merged.other(), message, token, actor, merged.contactId().local());
        } else if (event instanceof MergeReverted reverted) {
            add(reverted.contactId(), message, token, actor, reverted.other().local());
            add(reverted.other(), message, token, actor, reverted.contactId().local());
        }
    }

    @ResetHandler
    void forgetEverything() {
        history.wipe();
    }

    private void add(
            ContactId contact,
            EventMessage<?> message,
            TrackingToken token,
            @Nullable String actor,
            @Nullable String detail) {
        long position = token.position().orElse(0);
        // An event is its own place in the history: whatever comes again writes the same once more.
        writes.commuting(history.name(), Entry.of(contact, position))
                .set("contact", contact.value())
                .set("order", SortKey.of(message.getTimestamp(), position))
                .set("what", message.getPayloadType().getSimpleName())
                .set("at", message.getTimestamp())
                .set("by", actor)
                .set("detail", detail);
    }

    private static @Nullable String detail(ContactEvent event) {
        if (event instanceof ContactRenamed renamed) {
            return renamed.name();
        }
        if (event instanceof ProfileRenamed renamed) {
            return renamed.name();
        }
        if (event instanceof IdentityLinked linked) {
            return linked.identity();
        }
        if (event instanceof ContactTagged tagged) {
            return tagged.tags().stream().map(Tag::name).collect(Collectors.joining(", "));
        }
        if (event instanceof ContactDescribed described) {
            return described.businessName();
        }
        if (event instanceof ContactDetailsRevealed revealed) {
            return revealed.reason();
        }
        return event instanceof SamePersonNoted noted
                ? noted.other().local()
                : event instanceof ConversationReopened reopened
                        ? reopened.reason().name().toLowerCase(Locale.ROOT)
                        : null;
    }

    /** One thing that happened to one contact. */
    private record Entry(String value) implements StoredId {
        static Entry of(ContactId contact, long position) {
            return new Entry(StoredId.join("change", contact.tenant(), contact.local() + '.' + position));
        }
    }
}
