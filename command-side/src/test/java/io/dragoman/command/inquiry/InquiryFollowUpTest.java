package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.INQUIRY;
import static io.dragoman.command.inquiry.InquiryMother.byHand;
import static io.dragoman.command.inquiry.InquiryMother.closed;
import static io.dragoman.command.inquiry.InquiryMother.complete;
import static io.dragoman.command.inquiry.InquiryMother.corrected;
import static io.dragoman.command.inquiry.InquiryMother.entered;
import static io.dragoman.command.inquiry.InquiryMother.essentials;
import static io.dragoman.command.inquiry.InquiryMother.incomplete;
import static io.dragoman.command.inquiry.InquiryMother.linked;
import static io.dragoman.command.inquiry.InquiryMother.linkedOwn;
import static io.dragoman.command.inquiry.InquiryMother.opened;
import static io.dragoman.command.inquiry.InquiryMother.recorded;
import static io.dragoman.command.inquiry.InquiryMother.requested;
import static io.dragoman.command.inquiry.InquiryMother.taken;
import static io.dragoman.command.inquiry.InquiryMother.undone;
import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.command.platform.Given.minutesAfterNoon;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.InquiryCommand.CloseStale;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryField;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class InquiryFollowUpTest {

    private static final RemindInquiry REMIND = new RemindInquiry(INQUIRY, 1);
    private static final MarkStale STALE = new MarkStale(INQUIRY, 1);
    private static final CloseStale CLOSE = new CloseStale(INQUIRY, 1);
    private static final InquiryReminded REMINDED =
            new InquiryReminded(INQUIRY, ADA, 1, NOW, minutesAfterNoon(1), InquiryField.ESSENTIAL);
    private static final InquiryWentStale WENT_STALE =
            new InquiryWentStale(INQUIRY, ADA, 1, NOW, minutesAfterNoon(1), InquiryField.ESSENTIAL);

    private final AggregateTestFixture<Inquiry> inquiry = Given.fixture(Inquiry.class);

    @Test
    void silence_leads_from_a_reminder_to_the_end() {
        lacking().when(REMIND).expectEvents(REMINDED);
        lacking().andGiven(REMINDED).when(STALE).expectEvents(WENT_STALE);
        lacking()
                .andGiven(REMINDED, WENT_STALE)
                .when(CLOSE)
                .expectEvents(new InquiryClosed(INQUIRY, ADA, "stale", NOW));
    }

    @Test
    void where_no_reminders_are_sent_it_goes_stale_without() {
        lacking().when(STALE).expectEvents(WENT_STALE);
    }

    @Test
    void each_step_is_taken_once() {
        silent(lacking().andGiven(REMINDED).when(REMIND));
        silent(lacking().andGiven(WENT_STALE).when(STALE));
        silent(lacking().andGiven(WENT_STALE).when(REMIND));
        silent(lacking().andGiven(REMINDED).when(CLOSE));
    }

    @Test
    void any_message_stops_it() {
        silent(lacking().andGiven(linked(2, false)).when(REMIND));
        silent(lacking().andGiven(REMINDED, linked(2, false)).when(STALE));
        silent(lacking().andGiven(REMINDED, WENT_STALE, linked(2, false)).when(CLOSE));
        silent(lacking().andGiven(REMINDED, WENT_STALE, linkedOwn(2)).when(CLOSE));
    }

    @Test
    void after_a_message_it_begins_anew() {
        lacking()
                .andGiven(REMINDED, linked(2, false))
                .when(new RemindInquiry(INQUIRY, 2))
                .expectEvents(new InquiryReminded(INQUIRY, ADA, 2, NOW, minutesAfterNoon(2), InquiryField.ESSENTIAL));
    }

    @Test
    void nobody_is_reminded_of_a_complete_or_closed_inquiry() {
        silent(inquiry.given(opened(), linked(1), requested(1, 1), taken(1, essentials(1)), complete())
                .when(REMIND));
        silent(lacking().andGiven(closed()).when(REMIND));
        silent(lacking().andGiven(closed()).when(STALE));
    }

    @Test
    void what_was_missing_begins_it_anew_once_it_is_there() {
        silent(completeForAWhile().when(CLOSE));
        completeForAWhile().when(REMIND).expectEvents(REMINDED);
    }

    private TestExecutor<Inquiry> completeForAWhile() {
        return lacking()
                .andGiven(REMINDED, WENT_STALE, corrected(1, entered(FIRST_NAME, "Ada")), byHand())
                .andGiven(undone(1, entered(FIRST_NAME, null)), incomplete(FIRST_NAME));
    }

    @Test
    void a_closed_inquiry_stays_closed_whatever_becomes_of_its_fields() {
        silent(lacking()
                .andGiven(closed(), corrected(1, entered(FIRST_NAME, "Ada")), byHand())
                .when(REMIND));
    }

    private TestExecutor<Inquiry> lacking() {
        return inquiry.given(opened(), linked(1), requested(1, 1), recorded(1, List.of()), incomplete(TRIP_COST));
    }

    private static void silent(ResultValidator<Inquiry> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
