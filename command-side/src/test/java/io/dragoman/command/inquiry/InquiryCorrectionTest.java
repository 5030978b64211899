package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.EXTRACTOR;
import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.byHand;
import static io.dragoman.command.inquiry.InquiryMother.closed;
import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.correct;
import static io.dragoman.command.inquiry.InquiryMother.corrected;
import static io.dragoman.command.inquiry.InquiryMother.entered;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.incomplete;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.record;
import static io.dragoman.command.inquiry.InquiryMother.recorded;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.inquiry.InquiryMother.undone;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static io.dragoman.inquiry.InquiryField.ORIGIN;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.UndoCorrection;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.platform.Refusal;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class InquiryCorrectionTest {

    private static final ExtractedValue OTHER_COST = said(TRIP_COST, "9999 USD", 2);

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void what_a_person_enters_is_shown_and_is_a_status() {
        complete1()
                .when(correct(entered(TRIP_COST, "5000 EUR")))
                .expectEvents(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand());
    }

    @Test
    void an_inquiry_that_nobody_could_read_yet_is_filled_by_hand() {
        inquiry.given(opened(), linked(1, false))
                .when(correct(entered(FIRST_NAME, "Ada")))
                .expectEvents(
                        corrected(1, entered(FIRST_NAME, "Ada")),
                        byHand(LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST));
    }

    @Test
    void an_emptied_field_is_missing() {
        complete1()
                .when(correct(entered(TRIP_COST, null)))
                .expectEvents(corrected(1, entered(TRIP_COST, null)), byHand(TRIP_COST));
    }

    @Test
    void no_later_word_replaces_it_but_is_kept_as_a_conflict() {
        correctedAndAskedAgain()
                .when(record(2, OTHER_COST))
                .expectEvents(recorded(2, List.of(TRIP_COST), List.of(TRIP_COST), OTHER_COST));
    }

    @Test
    void no_later_word_fills_what_was_emptied() {
        complete1()
                .andGiven(corrected(1, entered(TRIP_COST, null)), byHand(TRIP_COST))
                .andGiven(linked(2), requested(2, 2))
                .when(record(2, OTHER_COST))
                .expectEvents(recorded(2, List.of(TRIP_COST), List.of(TRIP_COST), OTHER_COST));
    }

    @Test
    void a_later_word_that_agrees_is_no_conflict() {
        ExtractedValue same = said(TRIP_COST, "5000 EUR", 2);
        correctedAndAskedAgain().when(record(2, same)).expectEvents(recorded(2, List.of(TRIP_COST), List.of(), same));
    }

    @Test
    void what_was_corrected_already_read_once_more_is_no_news() {
        ExtractedValue again = said(TRIP_COST, "4200.50 USD", 2);
        correctedAndAskedAgain().when(record(2, again)).expectEvents(recorded(2, List.of(), again));
    }

    @Test
    void other_fields_are_still_read() {
        ExtractedValue name = said(FIRST_NAME, "Augusta", 2);
        correctedAndAskedAgain().when(record(2, name)).expectEvents(taken(2, name));
    }

    @Test
    void taken_back_the_fields_show_what_they_would_show_without_it() {
        correctedAndAskedAgain()
                .andGiven(recorded(2, List.of(TRIP_COST), List.of(TRIP_COST), OTHER_COST))
                .when(undo(1))
                .expectEvents(undone(1, entered(TRIP_COST, "9999 USD")), complete());
    }

    @Test
    void of_two_corrections_the_newer_counts_and_the_older_when_it_is_taken_back() {
        complete1()
                .andGiven(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand())
                .andGiven(corrected(2, entered(TRIP_COST, "6000 EUR"), entered(ORIGIN, "Texas")))
                .when(undo(2))
                .expectEvents(undone(2, entered(TRIP_COST, "5000 EUR"), entered(ORIGIN, null)));
    }

    @Test
    void taking_back_what_a_newer_correction_covers_changes_nothing_that_is_shown() {
        complete1()
                .andGiven(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand())
                .andGiven(corrected(2, entered(TRIP_COST, "6000 EUR")))
                .when(undo(1))
                .expectEvents(undone(1, entered(TRIP_COST, "6000 EUR")));
    }

    @Test
    void a_correction_is_taken_back_once_and_only_if_it_was_made() {
        silent(complete1()
                .andGiven(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand())
                .andGiven(undone(1, entered(TRIP_COST, "4200.50 USD")), complete())
                .when(undo(1)));
        complete1()
                .when(undo(1))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal(Refusal.Code.NOT_FOUND, "the correction does not exist", null));
    }

    @Test
    void the_same_once_more_is_silent() {
        silent(complete1()
                .andGiven(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand())
                .when(correct(entered(TRIP_COST, "5000 EUR"))));
        silent(complete1().when(correct(entered(ORIGIN, null))));
    }

    @Test
    void what_was_read_may_be_confirmed_and_then_no_later_word_replaces_it() {
        complete1()
                .when(correct(entered(TRIP_COST, "4200.50 USD")))
                .expectEvents(corrected(1, entered(TRIP_COST, "4200.50 USD")), byHand());
    }

    @Test
    void who_saw_an_older_version_is_refused() {
        CorrectFields late = new CorrectFields(INQUIRY, 0L, List.of(entered(TRIP_COST, "5000 EUR")));
        complete1()
                .when(late)
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Refusal.Code.PRECONDITION_FAILED, "it was changed since it was read", null));
    }

    @Test
    void messages_in_between_are_no_change_of_fields() {
        CorrectFields seen = new CorrectFields(INQUIRY, 3L, List.of(entered(TRIP_COST, "5000 EUR")));
        complete1()
                .andGiven(linked(2), requested(2, 2))
                .when(seen)
                .expectEvents(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand());
    }

    @Test
    void a_journey_does_not_end_before_it_begins() {
        refusesJourney(TRAVEL_END_DATE, "2030-05-31", TRAVEL_END_DATE);
        refusesJourney(TRAVEL_START_DATE, "2030-06-15", TRAVEL_START_DATE);
    }

    private void refusesJourney(InquiryField field, String day, InquiryField blamed) {
        complete1()
                .when(correct(entered(field, day)))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal(
                        Refusal.Code.INVALID_FIELD, "the journey would end before it begins", blamed.label()));
    }

    @Test
    void a_closed_one_can_still_be_corrected() {
        complete1()
                .andGiven(closed())
                .when(correct(entered(TRIP_COST, "5000 EUR")))
                .expectEvents(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand());
    }

    @Test
    void where_fields_are_only_filled_a_later_word_is_a_conflict() {
        complete1()
                .andGiven(linked(2), requested(2, 2))
                .when(fillOnly(2, OTHER_COST))
                .expectEvents(recorded(2, List.of(), List.of(TRIP_COST), OTHER_COST));
        inquiry.given(opened(), linked(1), requested(1, 1))
                .when(fillOnly(1, said(FIRST_NAME, "Ada", 1)))
                .expectEvents(
                        taken(1, said(FIRST_NAME, "Ada", 1)),
                        incomplete(LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST));
    }

    @Test
    void words_for_nothing_are_no_values() {
        ExtractedValue none = said(FIRST_NAME, "None", 1);
        ExtractedValue unknown = said(LAST_NAME, "not specified", 1);
        inquiry.given(opened(), linked(1), requested(1, 1))
                .when(record(1, none, unknown))
                .expectEvents(
                        recorded(1, List.of(), none, unknown),
                        incomplete(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST));
    }

    private static RecordExtraction fillOnly(int extraction, ExtractedValue... values) {
        return new RecordExtraction(INQUIRY, extraction, EXTRACTOR, List.of(values), null, MergePolicy.FILL_ONLY);
    }

    private static UndoCorrection undo(int correction) {
        return new UndoCorrection(INQUIRY, null, correction);
    }

    /** Complete by its first message; its version is 3. */
    private TestExecutor<Inquiry> complete1() {
        return inquiry.given(opened(), linked(1), requested(1, 1), taken(1, essentials(1)), complete());
    }

    private TestExecutor<Inquiry> correctedAndAskedAgain() {
        return complete1()
                .andGiven(corrected(1, entered(TRIP_COST, "5000 EUR")), byHand())
                .andGiven(linked(2), requested(2, 2));
    }

    private static void silent(ResultValidator<Inquiry> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
