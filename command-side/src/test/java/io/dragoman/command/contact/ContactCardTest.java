package io.dragoman.command.contact;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.contact.ContactCommand.ChangeContact;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactCommand.ReopenConversation;
import io.dragoman.contact.ContactEvent.ContactBlocked;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ContactUnblocked;
import io.dragoman.contact.ContactEvent.ContactUnpinned;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.ReopenReason;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.platform.CommandRefused;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactCardTest {

    private static final long SEEN = 41;

    private static final ContactRegistered REGISTERED = new ContactRegistered(ADA, NOW);
    private static final ChangeContact EVERYTHING = new ChangeContact(
            ADA, null, "Ada", "Engines Ltd", List.of("vip", "vip", "press"), true, true, true, "{\"crm\":7}", SEEN);

    private final AggregateTestFixture<Contact> contact = Given.fixture(Contact.class);

    @Test
    void everything_changes_at_once() {
        contact.given(REGISTERED)
                .when(EVERYTHING)
                .expectEvents(
                        new ContactRenamed(ADA, "Ada", NameSource.PERSON, NOW, null),
                        new ContactDescribed(ADA, "Engines Ltd", "{\"crm\":7}", NOW),
                        new ContactTagged(ADA, List.of(new Tag("vip"), new Tag("press")), NOW),
                        new ContactPinned(ADA, NOW),
                        new ContactBlocked(ADA, NOW),
                        new ConversationClosed(ADA, NOW, SEEN));
    }

    @Test
    void the_same_again_is_silent() {
        contact.given(REGISTERED).andGivenCommands(EVERYTHING).when(EVERYTHING).expectNoEvents();
    }

    @Test
    void what_is_not_named_stays() {
        contact.given(REGISTERED)
                .andGivenCommands(EVERYTHING)
                .when(new ChangeContact(ADA, null, null, "", null, null, null, null, null, SEEN))
                .expectEvents(new ContactDescribed(ADA, null, "{\"crm\":7}", NOW));
    }

    @Test
    void everything_is_taken_back() {
        contact.given(REGISTERED)
                .andGivenCommands(EVERYTHING)
                .when(new ChangeContact(ADA, null, "", "", List.of(), false, false, false, "", SEEN))
                .expectEvents(
                        new NameRemoved(ADA, NOW),
                        new ContactDescribed(ADA, null, null, NOW),
                        new ContactTagged(ADA, List.of(), NOW),
                        new ContactUnpinned(ADA, NOW),
                        new ContactUnblocked(ADA, NOW),
                        new ConversationReopened(ADA, ReopenReason.PERSON, NOW));
    }

    @Test
    void without_a_persons_name_the_profiles_counts_again() {
        contact.given(
                        REGISTERED,
                        new ContactRenamed(ADA, "Lady Lovelace", NameSource.PERSON, NOW, null),
                        new NameRemoved(ADA, NOW))
                .when(new RenameContact(ADA, "Ada", NameSource.PROFILE, NOW))
                .expectEvents(new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW));
    }

    @Test
    void the_profiles_name_from_before_a_persons_counts_at_once_when_that_is_taken_away() {
        contact.given(
                        REGISTERED,
                        new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW),
                        new ContactRenamed(ADA, "Lady Lovelace", NameSource.PERSON, NOW, null))
                .when(new ChangeContact(ADA, null, "", null, null, null, null, null, null, SEEN))
                .expectEvents(new NameRemoved(ADA, NOW), new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW));
    }

    @Test
    void the_profiles_last_name_counts_when_a_persons_is_taken_away() {
        Object[] history = {
            REGISTERED,
            new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW),
            new ContactRenamed(ADA, "Lady Lovelace", NameSource.PERSON, NOW, null),
            new ProfileRenamed(ADA, "Augusta", NOW, NOW.plusMillis(1))
        };
        contact.given(history)
                .when(new ChangeContact(ADA, null, "", null, null, null, null, null, null, SEEN))
                .expectEvents(
                        new NameRemoved(ADA, NOW),
                        new ContactRenamed(ADA, "Augusta", NameSource.PROFILE, NOW, NOW.plusMillis(1)));
        contact.given(history)
                .when(new RenameContact(ADA, "Ada", NameSource.PROFILE, NOW))
                .expectNoEvents();
    }

    @Test
    void a_name_that_the_profile_had_before_does_not_come_back() {
        contact.given(REGISTERED, new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW))
                .when(new RenameContact(ADA, "Augusta", NameSource.PROFILE, NOW.minusMillis(1)))
                .expectNoEvents();
    }

    @Test
    void the_profiles_name_cannot_be_taken_away() {
        contact.given(REGISTERED, new ContactRenamed(ADA, "Ada", NameSource.PROFILE, NOW, NOW))
                .when(new ChangeContact(ADA, null, "", null, null, null, null, null, null, SEEN))
                .expectNoEvents();
    }

    @Test
    void a_change_that_expects_another_version_is_refused() {
        contact.given(REGISTERED, new ContactPinned(ADA, NOW))
                .when(pin(0L, false))
                .expectNoEvents()
                .expectException(CommandRefused.class);
        contact.given(REGISTERED, new ContactPinned(ADA, NOW))
                .when(pin(1L, false))
                .expectEvents(new ContactUnpinned(ADA, NOW));
    }

    @Test
    void a_retry_that_expects_the_version_before_itself_succeeds() {
        contact.given(REGISTERED, new ContactPinned(ADA, NOW))
                .when(pin(0L, true))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_message_after_the_closing_opens_the_conversation_again() {
        contact.given(REGISTERED, new ConversationClosed(ADA, NOW, SEEN))
                .when(new ReopenConversation(ADA, SEEN + 1, NOW))
                .expectEvents(new ConversationReopened(ADA, ReopenReason.MESSAGE, NOW));
    }

    @Test
    void a_message_from_before_the_closing_does_not() {
        contact.given(REGISTERED, new ConversationClosed(ADA, NOW, SEEN))
                .when(new ReopenConversation(ADA, SEEN, NOW))
                .expectNoEvents();
    }

    @Test
    void a_closing_from_before_its_place_was_kept_goes_by_the_time() {
        contact.given(REGISTERED, new ConversationClosed(ADA, NOW, null))
                .when(new ReopenConversation(ADA, SEEN, NOW.minusMillis(1)))
                .expectNoEvents();
    }

    @Test
    void an_open_conversation_stays_open() {
        contact.given(REGISTERED)
                .when(new ReopenConversation(ADA, SEEN + 1, NOW))
                .expectNoEvents();
    }

    @Test
    void somebody_unknown_cannot_be_changed() {
        contact.givenNoPriorActivity().when(pin(null, true)).expectException(AggregateNotFoundException.class);
    }

    private static ChangeContact pin(@Nullable Long version, boolean pinned) {
        return new ChangeContact(ADA, version, null, null, null, pinned, null, null, null, SEEN);
    }
}
