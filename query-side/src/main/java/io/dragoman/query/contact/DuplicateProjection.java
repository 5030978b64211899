package io.dragoman.query.contact;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.contact.IdentityKind;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.platform.BeforeToken;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Keeps one document for each thing that contacts may share, with those who do. It never forgets anybody, so that the order of events
 * does not matter; whether what is shared still holds, is looked at when suggestions are read.
 */
@ProcessingGroup(ContactList.GROUP)
final class DuplicateProjection {

    private final StoredCollection keys;
    private final ProjectionWrites writes;

    DuplicateProjection(StoredCollection keys, ProjectionWrites writes) {
        this.keys = keys;
        this.writes = writes;
    }

    @EventHandler
    void on(SamePersonNoted event) {
        DuplicateKey key = DuplicateKey.person(event.contactId(), event.other());
        add(key, Reason.SAME_PERSON_ACCORDING_TO_PROVIDER, event.contactId());
        add(key, Reason.SAME_PERSON_ACCORDING_TO_PROVIDER, event.other());
    }

    @EventHandler
    void on(IdentityLinked event) {
        String tenant = event.contactId().tenant();
        if (event.kind() == IdentityKind.PHONE) {
            add(DuplicateKey.number(tenant, event.identity()), Reason.SAME_NAME_AND_NEAR_NUMBER, event.contactId());
        } else if (event.kind() == IdentityKind.EMAIL) {
            add(DuplicateKey.email(tenant, event.identity()), Reason.SAME_EMAIL, event.contactId());
        }
    }

    @EventHandler
    void on(ExtractionRecorded event) {
        for (ExtractedValue value : event.values()) {
            if (value.field() == InquiryField.EMAIL) {
                add(
                        DuplicateKey.email(event.contactId().tenant(), value.value()),
                        Reason.SAME_EMAIL,
                        event.contactId());
            }
        }
    }

    @ResetHandler
    void forgetEverything() {
        keys.wipe();
    }

    private void add(DuplicateKey key, Reason reason, ContactId contact) {
        writes.commuting(keys.name(), key)
                .set("reason", reason.name())
                .set("order", key.local())
                .addToSet("members", contact.value());
        touched().add(key.value());
    }

    /** The keys of the present batch; once they are written, those that several share are marked, which an index finds. */
    private Set<String> touched() {
        Set<String> known = CurrentUnitOfWork.get().root().getResource(DuplicateProjection.class.getName());
        if (known != null) {
            return known;
        }
        Set<String> fresh = new HashSet<>();
        CurrentUnitOfWork.get().root().resources().put(DuplicateProjection.class.getName(), fresh);
        BeforeToken.add(() -> keys.documents()
                .updateMany(
                        Filters.and(Filters.in("_id", fresh), Filters.exists("members.1")),
                        Updates.set("several", true)));
        return fresh;
    }
}
