package io.dragoman.query;

import static io.dragoman.query.Story.META;
import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.inquiry;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.second;

import io.dragoman.contact.ContactEvent.ContactBlocked;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ContactUnblocked;
import io.dragoman.contact.ContactEvent.ContactUnpinned;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.ReopenReason;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageKind;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationActivated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.query.platform.TestHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A history in which everything happens that read models listen to, and more than once. */
final class FullStory {

    private final Story story = new Story();

    private FullStory() {}

    static TestHistory history() {
        FullStory full = new FullStory();
        full.accounts();
        for (String name : List.of("ada", "bob", "cy")) {
            full.customer(name);
        }
        full.people();
        full.accountGoes();
        return full.story.history;
    }

    private void accounts() {
        IntegrationId gone = IntegrationId.of(Story.TENANT, "gone");
        for (IntegrationId id : List.of(META, gone)) {
            story.history
                    .add(id, new IntegrationConnected(id, Provider.META, "Front", Map.of("a", "1"), true, second(1)))
                    .add(id, new CredentialsRotated(id, Set.of("appSecret", "verifyToken", "accessToken"), second(2)))
                    .add(id, new IntegrationUpdated(id, "Back", Map.of("b", "2", "a", "3"), second(3)))
                    .add(id, new IntegrationStateReported(id, "a.$b", "t en", "PAUSED", "FIRST", second(3), second(3)))
                    .add(id, new IntegrationStateReported(id, "a.$b", "t en", "APPROVED", null, second(4), second(4)))
                    .add(id, new IntegrationDeactivated(id, second(4)))
                    .add(id, new IntegrationActivated(id, second(5)));
        }
    }

    private void accountGoes() {
        IntegrationId gone = IntegrationId.of(Story.TENANT, "gone");
        story.history.add(gone, new IntegrationDeleted(gone, second(6)));
    }

    /** What people do with contacts, over and over. */
    private void people() {
        ContactId ada = contact("ada");
        ContactId bob = contact("bob");
        ContactMergesId merges = ContactMergesId.of(Story.TENANT);
        IdentityClaimId user = IdentityClaimId.of(Story.TENANT, "user-ada");
        for (int round = 0; round < 2; round++) {
            story.history
                    .add(ada, new IdentityLinked(ada, user, IdentityKind.BUSINESS_SCOPED_USER, "US.1", second(50)))
                    .add(ada, new SamePersonNoted(ada, bob, second(51)))
                    .add(ada, new ContactDescribed(ada, "Engines", "{\"crm\":7}", second(52)))
                    .add(ada, new ContactTagged(ada, List.of(new Tag("vip"), new Tag("press")), second(53)))
                    .add(ada, new ContactPinned(ada, second(54)))
                    .add(ada, new ContactBlocked(ada, second(55)))
                    .add(ada, new ConversationClosed(ada, second(56), null))
                    .add(merges, new ContactsMerged(merges, "a" + round, ada, bob, second(57)))
                    .add(ada, new ContactDetailsRevealed(ada, "to call", second(58)))
                    .add(ada, new IdentityDetached(ada, user, DetachReason.PERSON, null, second(59)))
                    .add(merges, new MergeReverted(merges, "a" + round, ada, bob, second(60)))
                    .add(ada, new ConversationReopened(ada, ReopenReason.MESSAGE, second(61)))
                    .add(ada, new ContactUnblocked(ada, second(62)))
                    .add(ada, new ContactUnpinned(ada, second(63)))
                    .add(ada, new ContactDescribed(ada, null, null, second(64)))
                    .add(ada, new ProfileRenamed(ada, "Augusta", second(65), second(65)))
                    .add(ada, new NameRemoved(ada, second(65)));
        }
        story.history
                .add(ada, new ContactTagged(ada, List.of(new Tag("vip")), second(66)))
                .add(merges, new ContactsMerged(merges, "b", contact("cy"), ada, second(67)));
    }

    private void customer(String name) {
        story.delivers("d-" + name)
                .asks(name, "m1-" + name, "To Lisbon", second(100))
                .followsFrom("d-" + name, name, "m2-" + name)
                .links(name, "m2-" + name, second(20))
                .renames(name, "First " + name)
                .deliversUnrouted("u-" + name)
                .fails("d-" + name, 1)
                .discards("d-" + name, 1)
                .redrives("d-" + name, 1)
                .renames(name, "Second " + name)
                .writes(name, "m3-" + name, "late", second(7))
                .notes(name, "m4-" + name, second(300))
                .reads(name, story.history.head())
                .reports("s-" + name, DeliveryStatus.READ, second(9), null)
                .reports("s-" + name, DeliveryStatus.SENT, second(8), null)
                .reports("s-" + name, DeliveryStatus.FAILED, second(10), "131047")
                .reportsOn("m6-" + name, DeliveryStatus.DELIVERED, second(13), null)
                .echoes(name, "m6-" + name, "our answer", second(12))
                .reportsOn("m6-" + name, DeliveryStatus.SENT, second(12), null)
                .reportsOn("m6-" + name, DeliveryStatus.READ, second(14), null)
                .changes(name, "r-" + name, MessageKind.REACTION, "x", "m1-" + name, second(16))
                .answers(name, "m9-" + name, "m8-" + name, second(18))
                .answers(name, "m8-" + name, "m3-" + name, second(17))
                .echoes(name, "m7-" + name, "and more", second(15))
                .followsFrom("u-" + name, name, "m5-" + name);
        reading(name);
    }

    private void reading(String name) {
        ExtractedValue value = new ExtractedValue(
                InquiryField.FIRST_NAME, name, 0.9, message("m1-" + name), "I am " + name, "guessed");
        story.history
                .add(
                        inquiry(name),
                        new ExtractionRequested(
                                inquiry(name), contact(name), 1, List.of(message("m1-" + name)), second(40)))
                .add(inquiry(name), new ExtractionFailed(inquiry(name), contact(name), 1, "x/1", "timeout", second(41)))
                .add(
                        inquiry(name),
                        new ExtractionRequested(
                                inquiry(name), contact(name), 2, List.of(message("m1-" + name)), second(42)))
                .add(
                        inquiry(name),
                        new ExtractionRecorded(
                                inquiry(name),
                                contact(name),
                                2,
                                "x/1",
                                List.of(value),
                                List.of(InquiryField.FIRST_NAME),
                                second(43)))
                .add(
                        inquiry(name),
                        new InquiryStatusChanged(
                                inquiry(name),
                                InquiryStatus.INCOMPLETE,
                                List.of(InquiryField.LAST_NAME, InquiryField.ORIGIN),
                                "p/1",
                                second(44)))
                .add(
                        inquiry(name),
                        new ExtractionRetried(
                                inquiry(name), contact(name), 1, 2, List.of(message("m1-" + name)), second(44)));
        corrections(name);
        List<InquiryField> missing = List.of(InquiryField.LAST_NAME);
        story.history
                .add(
                        inquiry(name),
                        new InquiryReminded(inquiry(name), contact(name), 1, second(45), second(44), missing))
                .add(
                        inquiry(name),
                        new InquiryWentStale(inquiry(name), contact(name), 1, second(45), second(44), missing))
                .add(inquiry(name), new InquiryClosed(inquiry(name), contact(name), "done", second(45)));
    }

    /** Enough to be quoted. */
    private static List<FieldValue> all(FieldValue... more) {
        List<FieldValue> values = new ArrayList<>(List.of(more));
        values.add(new FieldValue(InquiryField.LAST_NAME, "Lovelace"));
        values.add(new FieldValue(InquiryField.DATE_OF_BIRTH, "1990-12-10"));
        values.add(new FieldValue(InquiryField.HOME_ADDRESS, "1 Main St"));
        values.add(new FieldValue(InquiryField.TRAVEL_START_DATE, "2030-05-03"));
        values.add(new FieldValue(InquiryField.TRAVEL_END_DATE, "2030-05-12"));
        values.add(new FieldValue(InquiryField.TRIP_DESTINATION, "Lisbon"));
        return values;
    }

    private void corrections(String name) {
        FieldValue cost = new FieldValue(InquiryField.TRIP_COST, "4200 USD");
        FieldValue origin = new FieldValue(InquiryField.ORIGIN, "Texas");
        FieldValue empty = new FieldValue(InquiryField.ORIGIN, null);
        story.history
                .add(inquiry(name), new FieldsCorrected(inquiry(name), contact(name), 1, all(cost, origin), second(44)))
                .add(inquiry(name), new FieldsCorrected(inquiry(name), contact(name), 2, List.of(empty), second(44)))
                .add(inquiry(name), new CorrectionUndone(inquiry(name), contact(name), 2, List.of(origin), second(44)));
    }
}
