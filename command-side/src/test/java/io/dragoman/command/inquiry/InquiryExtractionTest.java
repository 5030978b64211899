package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.derived;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.incomplete;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.record;
import static io.dragoman.command.inquiry.InquiryMother.recorded;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;
import static io.dragoman.inquiry.InquiryField.TRIP_DESTINATION;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryExtractionTest {

    private static final InquiryEvent LACKS_ALL =
            incomplete(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST);
    private static final InquiryEvent LACKS_ALL_BUT_COST =
            incomplete(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE);

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void all_essentials_make_it_complete() {
        asked().when(record(1, essentials(1))).expectEvents(taken(1, essentials(1)), complete());
    }

    @Test
    void what_is_missing_is_named_in_the_order_of_the_policy() {
        ExtractedValue cost = said(TRIP_COST, "4200.50 USD", 1);
        ExtractedValue surname = said(LAST_NAME, "Lovelace", 1);
        asked().when(record(1, cost, surname))
                .expectEvents(taken(1, cost, surname), incomplete(FIRST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE));
    }

    @Test
    void a_text_that_yields_nothing_makes_a_new_one_incomplete() {
        asked().when(record(1)).expectEvents(recorded(1, List.of()), LACKS_ALL);
    }

    @Test
    void a_text_that_yields_nothing_changes_nothing_on_an_incomplete_one() {
        askedAgainAfter(recorded(1, List.of()), LACKS_ALL).when(record(2)).expectEvents(recorded(2, List.of()));
    }

    @Test
    void a_text_that_yields_nothing_changes_nothing_on_a_complete_one() {
        askedAgainAfter(taken(1, essentials(1)), complete()).when(record(2)).expectEvents(recorded(2, List.of()));
    }

    @Test
    void fewer_missing_fields_are_a_change() {
        ExtractedValue cost = said(TRIP_COST, "4200.50 USD", 2);
        askedAgainAfter(recorded(1, List.of()), LACKS_ALL)
                .when(record(2, cost))
                .expectEvents(taken(2, cost), LACKS_ALL_BUT_COST);
    }

    @Test
    void a_field_that_is_not_essential_changes_no_status() {
        ExtractedValue destination = said(TRIP_DESTINATION, "Lisbon", 2);
        askedAgainAfter(recorded(1, List.of()), LACKS_ALL)
                .when(record(2, destination))
                .expectEvents(taken(2, destination));
    }

    @Test
    void what_nobody_asked_for_is_silent() {
        silent(asked().when(record(2, essentials(1))));
        silent(inquiry.given(opened(), linked(1)).when(record(1, essentials(1))));
    }

    @Test
    void an_answered_extraction_is_silent() {
        silent(asked().andGiven(taken(1, essentials(1)), complete()).when(record(1, said(FIRST_NAME, "Bob", 1))));
    }

    @Test
    void answers_may_come_in_another_order_than_the_questions() {
        ExtractedValue older = said(FIRST_NAME, "Ada", 1);
        ExtractedValue newer = said(FIRST_NAME, "Augusta", 2);
        inquiry.given(opened(), linked(1), requested(1, 1), linked(2), requested(2, 2), taken(2, newer))
                .when(record(1, older))
                .expectEvents(
                        recorded(1, List.of(), older),
                        incomplete(LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST));
    }

    @Test
    void what_the_customer_said_last_stands() {
        ExtractedValue newer = said(FIRST_NAME, "Augusta", 2);
        askedAgainAfter(taken(1, essentials(1)), complete())
                .when(record(2, newer))
                .expectEvents(taken(2, newer));
    }

    @Test
    void the_same_value_again_is_recorded_and_not_taken() {
        ExtractedValue same = said(FIRST_NAME, "Ada", 2);
        askedAgainAfter(taken(1, essentials(1)), complete())
                .when(record(2, same))
                .expectEvents(recorded(2, List.of(), same));
    }

    @Test
    void what_was_said_is_not_replaced_by_what_was_derived() {
        ExtractedValue computed = derived(TRAVEL_END_DATE, "2030-06-08", 2);
        askedAgainAfter(taken(1, essentials(1)), complete())
                .when(record(2, computed))
                .expectEvents(recorded(2, List.of(), computed));
    }

    @Test
    void a_value_from_a_message_that_was_not_to_be_read_is_never_taken() {
        ExtractedValue invented = said(FIRST_NAME, "Bob", 99);
        ExtractedValue blank = said(LAST_NAME, " ", 1);
        asked().when(record(1, invented, blank)).expectEvents(recorded(1, List.of(), invented, blank), LACKS_ALL);
    }

    @Test
    void of_two_values_of_a_field_the_one_taken_is_recorded_last() {
        ExtractedValue older = said(FIRST_NAME, "Ada", 1);
        ExtractedValue newer = said(FIRST_NAME, "Augusta", 2);
        ExtractedValue surname = said(LAST_NAME, "Lovelace", 1);
        inquiry.given(opened(), linked(1), linked(2), requested(1, 1, 2))
                .when(record(1, newer, older, surname))
                .expectEvents(
                        recorded(1, List.of(FIRST_NAME, LAST_NAME), older, surname, newer),
                        incomplete(TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_whatever_order_extractions_are_answered_the_newest_words_stand(long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, 9).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        TestExecutor<Inquiry> before = inquiry.given(opened());
        for (int message = 1; message <= 10; message++) {
            before = before.andGiven(linked(message), requested(message, message));
        }
        for (int message : order) {
            before = before.andGivenCommands(record(message, said(TRIP_COST, named(message), message)));
        }

        // Message 9 is the newest: its words change nothing when they are said once more.
        ExtractedValue again = said(TRIP_COST, named(9), 10);
        before.when(record(10, again)).expectEvents(recorded(10, List.of(), again));
    }

    /** Words that come back: only three different values are ever named. */
    private static String named(int message) {
        return (message % 3) + "000 USD";
    }

    private TestExecutor<Inquiry> asked() {
        return inquiry.given(opened(), linked(1), requested(1, 1));
    }

    private TestExecutor<Inquiry> askedAgainAfter(InquiryEvent... answer) {
        return asked().andGiven((Object[]) answer).andGiven(linked(2), requested(2, 2));
    }

    private static void silent(ResultValidator<Inquiry> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
