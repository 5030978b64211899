package io.dragoman.query.search;

import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.PersonalData;
import io.dragoman.platform.StoredId;
import io.dragoman.query.conversation.NewestMessage;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one document per contact, message, inquiry and conversation: its words by where they come from, and what an index knows of them.
 * The latter only grows, so that the parts of a document need not know of each other; what is no longer true is sorted out by the words.
 * Every document names its contact, with whom it has to go.
 */
@ProcessingGroup(SearchIndex.GROUP)
final class SearchProjection {

    private final StoredCollection things;
    private final ProjectionWrites writes;

    private final TakenBack takenBack;

    SearchProjection(StoredCollection things, ProjectionWrites writes, TakenBack takenBack) {
        this.things = things;
        this.writes = writes;
        this.takenBack = takenBack;
    }

    @EventHandler
    void on(ContactRegistered event, @SequenceNumber long sequence) {
        contact(event.contactId(), sequence)
                .set("order", SortKey.of(event.registeredAt(), event.contactId().local()));
    }

    @EventHandler
    void on(IdentityLinked event, @SequenceNumber long sequence) {
        Set<String> words = switch (event.kind()) {
            case PHONE -> Words.ofPhone(event.identity());
            case EMAIL -> words(event.identity());
            case GROUP, BUSINESS_SCOPED_USER, LID, ADDRESS -> Set.of();
        };
        add(contact(event.contactId(), sequence), identity(event.claimId()), words);
    }

    @EventHandler
    void on(IdentityDetached event, @SequenceNumber long sequence) {
        add(contact(event.contactId(), sequence), identity(event.claimId()), Set.of());
    }

    @EventHandler
    void on(ContactRenamed event, @SequenceNumber long sequence) {
        Set<String> words = PersonalData.ERASED.equals(event.name()) ? Set.of() : Words.ofName(event.name());
        add(contact(event.contactId(), sequence), "name", words);
    }

    @EventHandler
    void on(NameRemoved event, @SequenceNumber long sequence) {
        add(contact(event.contactId(), sequence), "name", Set.of());
    }

    @EventHandler
    void on(ContactDescribed event, @SequenceNumber long sequence) {
        add(contact(event.contactId(), sequence), "business", words(event.businessName()));
    }

    @EventHandler
    void on(ContactTagged event, @SequenceNumber long sequence) {
        Set<String> words = new LinkedHashSet<>();
        event.tags().forEach(tag -> words.addAll(words(tag.name())));
        add(contact(event.contactId(), sequence), "tags", words);
    }

    @EventHandler
    void on(ConversationStarted event, @SequenceNumber long sequence) {
        thing(event.conversationId(), "conversation", sequence, event.contactId())
                .set("kind", "conversation")
                .set(
                        "order",
                        SortKey.of(event.startedAt(), event.conversationId().local()));
    }

    @EventHandler
    void on(MessageReceived event, @SequenceNumber long sequence, TrackingToken token) {
        DocumentUpdate update = thing(event.messageId(), "message", sequence, event.contactId())
                .set("kind", "message")
                .set("conversation", event.conversationId().value())
                .set("order", SortKey.of(event.effectiveAt(), token.position().orElse(0)));
        add(update, "text", words(event.content().text()));
        takenBack.note(update, event, token.position().orElse(0));
    }

    @EventHandler
    void on(InquiryOpened event, @SequenceNumber long sequence) {
        thing(event.inquiryId(), "inquiry", sequence, event.contactId()).set("kind", "inquiry");
    }

    @EventHandler
    void on(MessageLinked event, @SequenceNumber long sequence) {
        if (!event.own()) {
            NewestMessage message =
                    new NewestMessage(event.effectiveAt(), event.position(), event.source(), event.messageId());
            thing(event.inquiryId(), "inquiry", sequence, event.contactId()).max("order", message.key());
        }
        thing(event.messageId(), "inquiry", sequence, event.contactId())
                .set("inquiry", event.inquiryId().value());
    }

    @EventHandler
    void on(ExtractionRecorded event, @SequenceNumber long sequence) {
        for (ExtractedValue value : event.values()) {
            if (event.taken().contains(value.field())) {
                add(
                        inquiry(event.inquiryId(), sequence, event.contactId()),
                        value.field().label(),
                        words(value));
            }
        }
    }

    @EventHandler
    void on(FieldsCorrected event, @SequenceNumber long sequence) {
        entered(event.inquiryId(), sequence, event.contactId(), event.values());
    }

    @EventHandler
    void on(CorrectionUndone event, @SequenceNumber long sequence) {
        entered(event.inquiryId(), sequence, event.contactId(), event.values());
    }

    private void entered(InquiryId id, long sequence, ContactId contact, List<FieldValue> values) {
        for (FieldValue value : values) {
            Set<String> words = value.field() == InquiryField.PHONE_NUMBER && !PersonalData.ERASED.equals(value.value())
                    ? Words.ofPhone(value.value() == null ? "" : value.value())
                    : words(value.value());
            add(inquiry(id, sequence, contact), value.field().label(), words);
        }
    }

    @ResetHandler
    void forgetEverything() {
        things.wipe();
    }

    private static Set<String> words(ExtractedValue value) {
        Set<String> words = value.field() == InquiryField.PHONE_NUMBER
                ? new LinkedHashSet<>(Words.ofPhone(value.value()))
                : new LinkedHashSet<>(words(value.value()));
        words.addAll(words(value.note()));
        return words;
    }

    private static Set<String> words(@Nullable String text) {
        return PersonalData.ERASED.equals(text) ? Set.of() : Words.of(text);
    }

    private static String identity(IdentityClaimId claim) {
        return "identity-" + claim.local().replace('.', '-');
    }

    private static void add(DocumentUpdate update, String part, Set<String> words) {
        if (words.isEmpty()) {
            update.unset("words." + part);
            return;
        }
        update.set("words." + part, Words.join(words));
        update.addAllToSet("keys", Keys.of(words));
    }

    private DocumentUpdate contact(ContactId id, long sequence) {
        return thing(id, "contact", sequence, id).set("kind", "contact");
    }

    private DocumentUpdate inquiry(InquiryId id, long sequence, ContactId contact) {
        return thing(id, "inquiry", sequence, contact);
    }

    private DocumentUpdate thing(StoredId id, String source, long sequence, ContactId contact) {
        return writes.guarded(things.name(), id, source, sequence).set("contact", contact.value());
    }
}
