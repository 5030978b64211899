package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryCommand;
import io.dragoman.inquiry.InquiryCommand.CloseStale;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.RememberedDeadlines;
import io.dragoman.saga.platform.RememberedDeadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class InquiryFollowUpTest {

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final InquiryId INQUIRY = InquiryId.of(ANN, 1);
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final List<InquiryField> MISSING = List.of(InquiryField.LAST_NAME);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final RememberedDeadlines deadlines = new RememberedDeadlines();

    @Test
    void a_silent_customer_is_reminded_then_the_inquiry_goes_stale_then_it_is_closed() {
        InquiryFollowUp followUp = new InquiryFollowUp(new FollowUpPlan(DAY, WEEK, MONTH), deadlines);

        message(followUp, 7, NOON);
        assertNext(NOON.plus(DAY), new RemindInquiry(INQUIRY, 7));

        InquiryReminded reminded = new InquiryReminded(INQUIRY, ANN, 7, NOON.plus(DAY), NOON, MISSING);
        followUp.on(reminded, event(reminded, NOON.plus(DAY)));
        assertNext(NOON.plus(DAY).plus(WEEK), new MarkStale(INQUIRY, 7));

        Instant staleAt = NOON.plus(DAY).plus(WEEK);
        InquiryWentStale stale = new InquiryWentStale(INQUIRY, ANN, 7, staleAt, NOON, MISSING);
        followUp.on(stale, event(stale, staleAt));
        assertNext(staleAt.plus(MONTH), new CloseStale(INQUIRY, 7));

        followUp.on(new InquiryClosed(INQUIRY, ANN, "stale", staleAt.plus(MONTH)));
        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void any_message_begins_anew() {
        InquiryFollowUp followUp = new InquiryFollowUp(new FollowUpPlan(DAY, WEEK, MONTH), deadlines);
        message(followUp, 7, NOON);
        InquiryWentStale stale = new InquiryWentStale(INQUIRY, ANN, 7, NOON.plus(WEEK), NOON, MISSING);
        followUp.on(stale, event(stale, NOON.plus(WEEK)));

        message(followUp, 9, NOON.plus(MONTH));

        assertNext(NOON.plus(MONTH).plus(DAY), new RemindInquiry(INQUIRY, 9));
    }

    @Test
    void steps_can_be_left_out() {
        message(new InquiryFollowUp(new FollowUpPlan(Duration.ZERO, WEEK, MONTH), deadlines), 7, NOON);
        assertNext(NOON.plus(WEEK), new MarkStale(INQUIRY, 7));

        InquiryFollowUp never = new InquiryFollowUp(new FollowUpPlan(Duration.ZERO, Duration.ZERO, MONTH), deadlines);
        message(never, 8, NOON);
        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void where_nothing_is_missing_nothing_is_waited_for_and_when_it_is_again_it_begins_anew() {
        InquiryFollowUp followUp = new InquiryFollowUp(new FollowUpPlan(DAY, WEEK, MONTH), deadlines);
        message(followUp, 7, NOON);

        status(followUp, InquiryStatus.COMPLETE, List.of(), 9, NOON);
        assertThat(deadlines.all()).isEmpty();

        status(followUp, InquiryStatus.INCOMPLETE, MISSING, 11, NOON.plus(WEEK));
        assertNext(NOON.plus(WEEK).plus(DAY), new RemindInquiry(INQUIRY, 11));
    }

    @Test
    void what_was_waited_for_before_is_waited_for_as_long_as_was_said() {
        InquiryFollowUp followUp = new InquiryFollowUp(new FollowUpPlan(Duration.ZERO, WEEK, MONTH), deadlines);
        message(followUp, 7, NOON);

        status(followUp, InquiryStatus.PROCESSING, List.of(), 9, NOON);
        status(followUp, InquiryStatus.INCOMPLETE, MISSING, 11, NOON.plus(DAY));
        status(followUp, InquiryStatus.MANUALLY_CORRECTED, MISSING, 13, NOON.plus(DAY));

        assertNext(NOON.plus(WEEK), new MarkStale(INQUIRY, 7));
    }

    @Test
    void a_process_that_begins_again_has_no_deadlines() {
        InquiryFollowUp followUp = new InquiryFollowUp(new FollowUpPlan(DAY, WEEK, MONTH), deadlines);
        message(followUp, 7, NOON);
        followUp.beginAgain();

        assertThat(deadlines.all()).isEmpty();
    }

    private void assertNext(Instant due, InquiryCommand step) {
        assertThat(deadlines.all().values()).containsExactly(new Deadline(due, step));
    }

    private static void message(InquiryFollowUp followUp, long position, Instant at) {
        MessageLinked linked =
                new MessageLinked(INQUIRY, ANN, MessageId.of("t1", "m"), Channel.WHATSAPP, position, at, false);
        followUp.on(linked, event(linked, at));
    }

    private static void status(
            InquiryFollowUp followUp, InquiryStatus status, List<InquiryField> missing, long position, Instant at) {
        InquiryStatusChanged changed = new InquiryStatusChanged(INQUIRY, status, missing, "essential/1", at);
        followUp.on(changed, event(changed, at), new GlobalSequenceTrackingToken(position));
    }

    private static EventMessage<?> event(Object payload, Instant at) {
        return new GenericEventMessage<>(
                GenericEventMessage.asEventMessage(payload)
                        .andMetaData(new Meta("t1", "process:x", "webhook:t1:d", "webhook:t1:d").toMap()),
                () -> at);
    }
}
