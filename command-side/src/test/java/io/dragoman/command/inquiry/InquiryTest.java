package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.EXTRACTOR;
import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.closed;
import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.id;
import static io.dragoman.command.inquiry.InquiryMother.link;
import static io.dragoman.command.inquiry.InquiryMother.linkOwn;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.linkedOwn;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.processing;
import static io.dragoman.command.inquiry.InquiryMother.record;
import static io.dragoman.command.inquiry.InquiryMother.recorded;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.inquiry.InquiryMother.status;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOON;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.conversation.Channel;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

    private static final RequestExtraction REQUEST = new RequestExtraction(INQUIRY);
    private static final RecordExtractionFailure FAIL = new RecordExtractionFailure(INQUIRY, 1, EXTRACTOR, "TIMED_OUT");
    private static final ExtractionFailed FAILED = new ExtractionFailed(INQUIRY, ADA, 1, EXTRACTOR, "TIMED_OUT", NOW);

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void the_first_message_opens_it() {
        inquiry.givenNoPriorActivity()
                .when(link(1))
                .expectEvents(opened(), linked(1))
                .expectResultMessagePayload(true);
    }

    @ParameterizedTest
    @EnumSource(names = "WHATSAPP", mode = EnumSource.Mode.EXCLUDE)
    void only_whatsapp_has_a_status_of_its_own(Channel source) {
        inquiry.givenNoPriorActivity()
                .when(new LinkMessage(INQUIRY, ADA, 1, id(1), source, 1, NOON, true))
                .expectEvents(
                        new InquiryOpened(INQUIRY, ADA, 1, source, InquiryStatus.NEW, NOW),
                        new MessageLinked(INQUIRY, ADA, id(1), source, 1, NOON, true));
    }

    @Test
    void the_next_message_is_linked_to_it() {
        inquiry.given(opened(), linked(1)).when(link(2)).expectEvents(linked(2)).expectResultMessagePayload(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_message_at_or_before_the_last_position_is_a_repetition(int message) {
        inquiry.given(opened(), linked(1), linked(3))
                .when(link(message))
                .expectNoEvents()
                .expectResultMessagePayload(true);
    }

    @Test
    void a_closed_one_takes_no_more_messages() {
        inquiry.given(opened(), linked(1), closed())
                .when(link(2))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void what_the_business_writes_belongs_to_it_and_is_not_read() {
        inquiry.given(opened(), linked(1), requested(1, 1))
                .when(linkOwn(2))
                .expectEvents(linkedOwn(2))
                .expectResultMessagePayload(true);
        silent(inquiry.given(opened(), linked(1), requested(1, 1), linkedOwn(2)).when(REQUEST));
    }

    @Test
    void what_the_business_writes_is_linked_once_and_never_to_a_closed_one() {
        inquiry.given(opened(), linked(1), linkedOwn(2))
                .when(linkOwn(2))
                .expectNoEvents()
                .expectResultMessagePayload(true);
        inquiry.given(opened(), linked(1), closed())
                .when(linkOwn(2))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void what_the_business_writes_opens_none() {
        inquiry.givenNoPriorActivity()
                .when(linkOwn(1))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_closed_one_still_knows_its_own_messages() {
        inquiry.given(opened(), linked(1), closed())
                .when(link(1))
                .expectNoEvents()
                .expectResultMessagePayload(true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void however_often_links_are_repeated_each_message_is_linked_once(long seed) {
        Random random = new Random(seed);
        TestExecutor<Inquiry> before = inquiry.givenNoPriorActivity();
        List<Integer> linkedSoFar = new ArrayList<>();
        for (int message = 1; message <= 20; message++) {
            linkedSoFar.add(message);
            for (int repetition = 0; repetition < 3; repetition++) {
                before = before.andGivenCommands(
                        link(message), link(linkedSoFar.get(random.nextInt(linkedSoFar.size()))));
            }
        }
        int[] all = linkedSoFar.stream().mapToInt(Integer::intValue).toArray();
        before.when(REQUEST).expectEvents(requested(1, all), processing());
    }

    @Test
    void all_words_nobody_read_yet_are_asked_for_at_once() {
        inquiry.given(opened(), linked(1), linked(2, false), linked(3))
                .when(REQUEST)
                .expectEvents(requested(1, 1, 3), processing());
    }

    @Test
    void what_was_asked_for_is_not_asked_for_again() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1)).when(REQUEST));
        silent(inquiry.given(opened(), linked(1), requested(1, 1), recorded(1, List.of()))
                .when(REQUEST));
    }

    @Test
    void without_words_there_is_nothing_to_ask_for() {
        silent(inquiry.given(opened(), linked(1, false)).when(REQUEST));
    }

    @Test
    void what_came_since_is_the_next_extraction() {
        inquiry.given(opened(), linked(1), requested(1, 1), linked(2), linked(3))
                .when(REQUEST)
                .expectEvents(requested(2, 2, 3), processing());
    }

    @Test
    void the_last_words_of_a_closed_one_are_still_read() {
        inquiry.given(opened(), linked(1), closed()).when(REQUEST).expectEvents(requested(1, 1), processing());
    }

    @Test
    void an_extractor_that_gave_no_answer_is_a_status() {
        inquiry.given(opened(), linked(1), requested(1, 1), processing())
                .when(FAIL)
                .expectEvents(FAILED, status(InquiryStatus.PROCESSING_FAILED));
    }

    @Test
    void a_failure_is_recorded_once() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1), FAILED).when(FAIL));
    }

    @Test
    void what_failed_is_answered() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1), FAILED)
                .when(record(1, said(InquiryField.FIRST_NAME, "Ada", 1))));
    }

    @Test
    void what_failed_is_not_asked_for_again_by_a_repeated_request() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1), FAILED).when(REQUEST));
    }

    @Test
    void what_was_answered_cannot_fail_any_more() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1), recorded(1, List.of()))
                .when(FAIL));
    }

    @Test
    void it_is_closed_once() {
        CloseInquiry close = new CloseInquiry(INQUIRY, "booked elsewhere");
        inquiry.given(opened(), linked(1)).when(close).expectEvents(closed());
        silent(inquiry.given(opened(), linked(1), closed()).when(close));
    }

    @Test
    void a_closed_one_may_still_become_complete() {
        inquiry.given(opened(), linked(1), requested(1, 1), closed())
                .when(record(1, essentials(1)))
                .expectEvents(taken(1, essentials(1)), complete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "record", "fail", "close"})
    void only_a_message_opens_one(String what) {
        Object command = switch (what) {
            case "request" -> REQUEST;
            case "record" -> record(1);
            case "fail" -> FAIL;
            default -> new CloseInquiry(INQUIRY, "booked elsewhere");
        };
        inquiry.givenNoPriorActivity().when(command).expectException(AggregateNotFoundException.class);
    }

    private static void silent(ResultValidator<Inquiry> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
