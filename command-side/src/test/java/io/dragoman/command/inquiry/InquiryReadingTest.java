package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.EXTRACTOR;
import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.id;
import static io.dragoman.command.inquiry.InquiryMother.incomplete;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.processing;
import static io.dragoman.command.inquiry.InquiryMother.record;
import static io.dragoman.command.inquiry.InquiryMother.recorded;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.status;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryCommand.RerunExtraction;
import io.dragoman.inquiry.InquiryCommand.RetryExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.RerunScope;
import io.dragoman.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an inquiry when words cannot be read, or are to be read once more. */
class InquiryReadingTest {

    private static final Instant LATER = NOW.plusSeconds(4);

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void a_failed_attempt_that_is_tried_again_shows_as_an_error_meanwhile() {
        asked().when(fails(1, FailureKind.RETRYING))
                .expectEvents(failed(1, FailureKind.RETRYING), status(InquiryStatus.ERROR));
    }

    @Test
    void the_next_attempt_is_recorded_before_anybody_is_asked() {
        pausedAfter(1)
                .when(new RetryExtraction(INQUIRY, 1, 2))
                .expectEvents(new ExtractionRetried(INQUIRY, ADA, 1, 2, List.of(id(1)), NOW), processing());
    }

    @Test
    void only_the_attempt_that_is_waited_for_begins_and_only_once() {
        silent(pausedAfter(1).when(new RetryExtraction(INQUIRY, 1, 3)));
        silent(asked().when(new RetryExtraction(INQUIRY, 1, 2)));
        silent(pausedAfter(1).andGiven(retried(2), processing()).when(new RetryExtraction(INQUIRY, 1, 2)));
        silent(asked().andGiven(taken(1, essentials(1)), complete()).when(new RetryExtraction(INQUIRY, 1, 2)));
    }

    @Test
    void a_postponed_attempt_is_the_same_when_it_is_made() {
        TestExecutor<Inquiry> postponed =
                asked().andGiven(failed(1, FailureKind.POSTPONED), status(InquiryStatus.ERROR));
        postponed
                .when(new RetryExtraction(INQUIRY, 1, 1))
                .expectEvents(new ExtractionRetried(INQUIRY, ADA, 1, 1, List.of(id(1)), NOW), processing());
    }

    @Test
    void after_a_postponed_attempt_neither_the_next_nor_the_same_one_twice_begins() {
        silent(asked().andGiven(failed(1, FailureKind.POSTPONED), status(InquiryStatus.ERROR))
                .when(new RetryExtraction(INQUIRY, 1, 2)));
        silent(asked().andGiven(failed(1, FailureKind.POSTPONED), status(InquiryStatus.ERROR), retried(1), processing())
                .when(new RetryExtraction(INQUIRY, 1, 1)));
    }

    @Test
    void words_that_nobody_asked_for_in_their_time_are_parked() {
        inquiry.given(opened(), linked(1))
                .when(new RequestExtraction(INQUIRY, NOW.minus(Duration.ofHours(25))))
                .expectEvents(
                        requested(1, 1),
                        processing(),
                        new ExtractionFailed(INQUIRY, ADA, 1, "none", "TOO_OLD", NOW),
                        status(InquiryStatus.PROCESSING_FAILED));
    }

    @Test
    void an_attempt_fails_once() {
        silent(pausedAfter(1).when(fails(1, FailureKind.RETRYING)));
        silent(pausedAfter(1).andGiven(retried(2), processing()).when(fails(1, FailureKind.EXHAUSTED)));
    }

    @Test
    void an_answer_to_a_failed_attempt_that_came_late_still_counts() {
        pausedAfter(1).when(record(1, essentials(1))).expectEvents(taken(1, essentials(1)), complete());
    }

    @ParameterizedTest
    @CsvSource({"EXHAUSTED,PROCESSING_FAILED", "PERMANENT,PERMANENTLY_FAILED"})
    void without_another_attempt_the_status_says_why(FailureKind kind, InquiryStatus expected) {
        pausedAfter(1)
                .andGiven(retried(2), processing())
                .when(fails(2, kind))
                .expectEvents(failed(2, kind), status(expected));
    }

    @Test
    void words_that_cannot_be_read_take_nothing_from_a_complete_inquiry() {
        asked().andGiven(taken(1, essentials(1)), complete(), linked(2), requested(2, 2))
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TIMED_OUT"))
                .expectEvents(new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW));
    }

    @Test
    void words_that_cannot_be_read_are_shown_on_an_incomplete_inquiry() {
        asked().andGiven(recorded(1, List.of()), incomplete(LAST_NAME), linked(2), requested(2, 2))
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TIMED_OUT"))
                .expectEvents(
                        new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW),
                        status(InquiryStatus.PROCESSING_FAILED, LAST_NAME));
    }

    @Test
    void all_words_can_be_read_once_more_in_their_order() {
        asked().andGiven(taken(1, essentials(1)), complete(), linked(2), linked(3, false))
                .when(rerun(RerunScope.ALL))
                .expectEvents(rerequested(2, 1, 2));
    }

    @Test
    void words_that_could_not_be_read_can_be_read_once_more_alone() {
        gaveUp().andGiven(linked(2), requested(2, 2), recorded(2, List.of()))
                .when(rerun(RerunScope.FAILED))
                .expectEvents(rerequested(3, 1), processing());
    }

    @Test
    void words_that_wait_meanwhile_are_read_with_those_that_failed() {
        gaveUp().andGiven(linked(2)).when(rerun(RerunScope.FAILED)).expectEvents(rerequested(2, 1, 2), processing());
    }

    @Test
    void words_that_only_wait_are_nothing_to_read_once_more() {
        refused(asked().andGiven(taken(1, essentials(1)), complete(), linked(2)).when(rerun(RerunScope.FAILED)));
    }

    @Test
    void words_that_could_not_be_read_are_read_with_the_next_ones() {
        gaveUp().andGiven(linked(2))
                .when(new RequestExtraction(INQUIRY))
                .expectEvents(requested(2, 1, 2), processing());
        silent(gaveUp().when(new RequestExtraction(INQUIRY)));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"EXHAUSTED", "PERMANENT"})
    void when_that_fails_too_the_new_ones_are_read_alone(FailureKind kind) {
        readTogether()
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TIMED_OUT", 1, kind, null))
                .expectEvents(
                        new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW, 1, kind, null),
                        requested(3, 2));
    }

    @Test
    void with_them_is_read_what_came_meanwhile() {
        readTogether()
                .andGiven(linked(3))
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TIMED_OUT"))
                .expectEvents(new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW), requested(3, 2, 3));
    }

    @Test
    void while_another_attempt_follows_they_stay_together() {
        readTogether()
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TIMED_OUT", 1, FailureKind.RETRYING, LATER))
                .expectEvents(
                        new ExtractionFailed(
                                INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW, 1, FailureKind.RETRYING, LATER),
                        status(InquiryStatus.ERROR));
    }

    @Test
    void words_that_failed_twice_are_read_only_when_somebody_wants_it() {
        failedTwice().andGiven(linked(3)).when(new RequestExtraction(INQUIRY)).expectEvents(requested(4, 3));
        failedTwice().when(rerun(RerunScope.FAILED)).expectEvents(rerequested(4, 1));
    }

    @Test
    void words_that_fail_each_time_are_not_read_with_the_next_ones() {
        asked().andGiven(failed(1, FailureKind.PERMANENT), status(InquiryStatus.PERMANENTLY_FAILED), linked(2))
                .when(new RequestExtraction(INQUIRY))
                .expectEvents(requested(2, 2), processing());
    }

    @Test
    void parked_words_are_not_read_with_the_next_ones() {
        ExtractionFailed parked = new ExtractionFailed(INQUIRY, ADA, 1, "none", "TOO_OLD", NOW);
        asked().andGiven(parked, status(InquiryStatus.PROCESSING_FAILED), linked(2))
                .when(new RequestExtraction(INQUIRY))
                .expectEvents(requested(2, 2), processing());
        readTogether()
                .when(new RecordExtractionFailure(INQUIRY, 2, EXTRACTOR, "TOO_OLD"))
                .expectEvents(
                        new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TOO_OLD", NOW),
                        status(InquiryStatus.PROCESSING_FAILED));
    }

    @Test
    void what_was_read_before_stays_read_when_a_second_reading_fails() {
        refused(asked().andGiven(taken(1, essentials(1)), complete(), rerequested(2, 1))
                .andGiven(new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW))
                .when(rerun(RerunScope.FAILED)));
    }

    @Test
    void once_read_they_are_no_longer_failed() {
        refused(gaveUp().andGiven(rerequested(2, 1), taken(2, essentials(1)), complete())
                .when(rerun(RerunScope.FAILED)));
    }

    @Test
    void who_asks_twice_is_read_once() {
        silent(gaveUp().andGiven(rerequested(2, 1), processing()).when(rerun(RerunScope.ALL)));
    }

    @Test
    void a_second_reading_of_the_same_words_counts() {
        ExtractedValue better = said(FIRST_NAME, "Augusta", 1);
        asked().andGiven(taken(1, essentials(1)), complete(), rerequested(2, 1))
                .when(record(2, better))
                .expectEvents(taken(2, better));
    }

    @Test
    void what_a_later_message_said_is_not_replaced_by_a_second_reading_of_an_earlier_one() {
        ExtractedValue later = said(FIRST_NAME, "Augusta", 2);
        ExtractedValue earlier = said(FIRST_NAME, "Ada", 1);
        asked().andGiven(taken(1, essentials(1)), complete(), linked(2), requested(2, 2), taken(2, later))
                .andGiven(rerequested(3, 1, 2))
                .when(record(3, earlier, later))
                .expectEvents(recorded(3, List.of(), earlier, later));
    }

    private static RerunExtraction rerun(RerunScope scope) {
        return new RerunExtraction(INQUIRY, scope);
    }

    private static ExtractionRequested rerequested(int extraction, int... messages) {
        return new ExtractionRequested(
                INQUIRY,
                ADA,
                extraction,
                IntStream.of(messages).mapToObj(InquiryMother::id).toList(),
                NOW,
                ExtractionReason.RERUN);
    }

    private static RecordExtractionFailure fails(int attempt, FailureKind kind) {
        return new RecordExtractionFailure(INQUIRY, 1, EXTRACTOR, "TIMED_OUT", attempt, kind, retryAt(kind));
    }

    private static ExtractionFailed failed(int attempt, FailureKind kind) {
        return new ExtractionFailed(INQUIRY, ADA, 1, EXTRACTOR, "TIMED_OUT", NOW, attempt, kind, retryAt(kind));
    }

    private static @Nullable Instant retryAt(FailureKind kind) {
        return kind.goesOn() ? LATER : null;
    }

    private static ExtractionRetried retried(int attempt) {
        return new ExtractionRetried(INQUIRY, ADA, 1, attempt, List.of(id(1)), NOW);
    }

    private TestExecutor<Inquiry> asked() {
        return inquiry.given(opened(), linked(1), requested(1, 1), processing());
    }

    private TestExecutor<Inquiry> pausedAfter(int attempt) {
        return asked().andGiven(failed(attempt, FailureKind.RETRYING), status(InquiryStatus.ERROR));
    }

    private TestExecutor<Inquiry> gaveUp() {
        return asked().andGiven(failed(1, FailureKind.EXHAUSTED), status(InquiryStatus.PROCESSING_FAILED));
    }

    /** The words that failed and new ones are read together. */
    private TestExecutor<Inquiry> readTogether() {
        return gaveUp().andGiven(linked(2), requested(2, 1, 2), processing());
    }

    private TestExecutor<Inquiry> failedTwice() {
        return readTogether()
                .andGiven(new ExtractionFailed(INQUIRY, ADA, 2, EXTRACTOR, "TIMED_OUT", NOW), requested(3, 2))
                .andGiven(recorded(3, List.of()), incomplete(LAST_NAME));
    }

    private static void refused(ResultValidator<Inquiry> result) {
        result.expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Refusal.Code.CONFLICT, "there are no words to read once more", null));
    }

    private static void silent(ResultValidator<Inquiry> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
