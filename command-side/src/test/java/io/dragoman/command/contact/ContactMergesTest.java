package io.dragoman.command.contact;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.BOB;
import static io.dragoman.command.platform.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.command.platform.Given;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.AskShown;
import io.dragoman.contact.ContactMergeCommand.MergeContacts;
import io.dragoman.contact.ContactMergeCommand.RevertMerge;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.platform.Refusal;
import io.dragoman.platform.Refusal.Code;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ContactMergesTest {

    private static final ContactMergesId MERGES = ContactMergesId.of("t1");
    private static final ContactId CY = ContactId.of("t1", "cy");
    private static final ContactId DAN = ContactId.of("t1", "dan");

    private final AggregateTestFixture<ContactMerges> merges = Given.fixture(ContactMerges.class);

    @Test
    void two_become_one() {
        merges.givenNoPriorActivity().when(merge("1", ADA, BOB)).expectEvents(merged("1", ADA, BOB));
    }

    @Test
    void the_same_merge_again_is_silent_also_after_it_was_taken_back() {
        merges.given(merged("1", ADA, BOB)).when(merge("1", ADA, BOB)).expectNoEvents();
        merges.given(merged("1", ADA, BOB), reverted("1", ADA, BOB))
                .when(merge("1", ADA, BOB))
                .expectNoEvents();
    }

    @Test
    void two_that_are_one_already_are_refused_in_either_direction() {
        refused(merges.given(merged("1", ADA, BOB)).when(merge("2", ADA, BOB)), Code.ALREADY_MERGED);
        refused(merges.given(merged("1", ADA, BOB)).when(merge("2", BOB, ADA)), Code.ALREADY_MERGED);
    }

    @Test
    void nobody_is_merged_with_themselves() {
        refused(merges.givenNoPriorActivity().when(merge("1", ADA, ADA)), Code.MERGED_INTO_ITSELF);
    }

    @Test
    void a_circle_is_refused() {
        refused(
                merges.given(merged("1", ADA, BOB), merged("2", BOB, CY)).when(merge("3", CY, ADA)),
                Code.ALREADY_MERGED);
    }

    @Test
    void what_is_part_of_another_one_is_merged_as_that_one() {
        merges.given(merged("1", ADA, BOB), merged("2", CY, DAN))
                .when(merge("3", BOB, DAN))
                .expectEvents(merged("3", ADA, CY));
    }

    @Test
    void a_merge_is_taken_back_by_either_side() {
        merges.given(merged("1", ADA, BOB))
                .when(new RevertMerge(MERGES, "1", BOB))
                .expectEvents(reverted("1", ADA, BOB));
        merges.given(merged("1", ADA, BOB))
                .when(new RevertMerge(MERGES, "1", ADA))
                .expectEvents(reverted("1", ADA, BOB));
    }

    @Test
    void an_earlier_merge_is_taken_back_without_the_later_ones() {
        merges.given(merged("1", ADA, BOB), merged("2", CY, ADA))
                .when(new RevertMerge(MERGES, "1", CY))
                .expectEvents(reverted("1", ADA, BOB));
        merges.given(merged("1", ADA, BOB), merged("2", CY, ADA), reverted("1", ADA, BOB))
                .when(merge("3", BOB, CY))
                .expectEvents(merged("3", BOB, CY));
    }

    @Test
    void taking_back_twice_is_silent() {
        merges.given(merged("1", ADA, BOB), reverted("1", ADA, BOB))
                .when(new RevertMerge(MERGES, "1", ADA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_merge_of_others_is_not_found() {
        refused(merges.given(merged("1", ADA, BOB)).when(new RevertMerge(MERGES, "1", CY)), Code.NOT_FOUND);
        refused(merges.given(merged("1", ADA, BOB)).when(new RevertMerge(MERGES, "9", ADA)), Code.NOT_FOUND);
        merges.givenNoPriorActivity()
                .when(new RevertMerge(MERGES, "1", ADA))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void who_asks_hears_what_a_contact_is_shown_as() {
        merges.given(merged("1", ADA, BOB), merged("2", CY, ADA))
                .when(new AskShown(MERGES, BOB))
                .expectNoEvents()
                .expectResultMessagePayload(CY);
        merges.given(merged("1", ADA, BOB)).when(new AskShown(MERGES, DAN)).expectResultMessagePayload(DAN);
    }

    private static void refused(ResultValidator<ContactMerges> result, Code code) {
        result.expectNoEvents().expectExceptionDetails(new org.hamcrest.CustomMatcher<Refusal>(code.name()) {
            @Override
            public boolean matches(Object details) {
                assertThat(((Refusal) details).code()).isEqualTo(code);
                return true;
            }
        });
    }

    private static MergeContacts merge(String id, ContactId into, ContactId other) {
        return new MergeContacts(MERGES, id, into, other);
    }

    private static ContactsMerged merged(String id, ContactId into, ContactId other) {
        return new ContactsMerged(MERGES, id, into, other, NOW);
    }

    private static MergeReverted reverted(String id, ContactId into, ContactId other) {
        return new MergeReverted(MERGES, id, into, other, NOW);
    }
}
