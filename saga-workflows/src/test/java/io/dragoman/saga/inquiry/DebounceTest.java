package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import io.dragoman.saga.platform.RememberedDeadlines;
import io.dragoman.saga.platform.RememberedDeadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class DebounceTest {

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final InquiryId INQUIRY = InquiryId.of(ANN, 1);
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RecordingGateway gateway = new RecordingGateway(command -> "done");
    private final RememberedDeadlines deadlines = new RememberedDeadlines();

    @Test
    void words_are_asked_for_once_a_customer_has_stopped_writing() {
        Debounce debounce = debounce(Duration.ofSeconds(3));

        link(debounce, true, NOON);
        link(debounce, true, NOON.plusSeconds(2));

        assertThat(deadlines.all().values())
                .containsExactlyInAnyOrder(
                        new Deadline(NOON.plusSeconds(5), new RequestExtraction(INQUIRY)),
                        new Deadline(NOON.plusSeconds(30), new RequestExtraction(INQUIRY)));
        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void words_of_a_customer_who_never_stops_are_asked_for_nevertheless() {
        Debounce debounce = debounce(Duration.ofSeconds(3));

        for (int second = 0; second < 40; second += 2) {
            link(debounce, true, NOON.plusSeconds(second));
        }

        assertThat(deadlines.all().values())
                .contains(new Deadline(NOON.plusSeconds(30), new RequestExtraction(INQUIRY)));
    }

    @Test
    void what_has_been_asked_for_is_not_asked_for_again() {
        Debounce debounce = debounce(Duration.ofSeconds(3));

        link(debounce, true, NOON);
        debounce.on(new ExtractionRequested(INQUIRY, ANN, 1, List.of(MessageId.of("t1", "m")), NOON));

        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void what_is_read_once_more_takes_along_what_waits_and_what_was_read_beside_does_not() {
        Debounce debounce = debounce(Duration.ofSeconds(3));
        link(debounce, true, NOON);
        debounce.on(requested(ExtractionReason.RUN));
        assertThat(deadlines.all()).hasSize(2);
        debounce.on(requested(ExtractionReason.RERUN));
        assertThat(deadlines.all()).isEmpty();
    }

    private static ExtractionRequested requested(ExtractionReason reason) {
        return new ExtractionRequested(INQUIRY, ANN, 1, List.of(MessageId.of("t1", "m")), NOON, reason);
    }

    @Test
    void without_a_moment_to_wait_words_are_asked_for_at_once() {
        link(debounce(Duration.ZERO), true, NOON);

        assertThat(gateway.commands()).containsExactly(new RequestExtraction(INQUIRY));
        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void where_words_leave_the_house_it_is_said_since_when_there_was_reason_to_ask() {
        Debounce debounce = new Debounce(
                Duration.ZERO, LONGEST, true, deadlines, new Dispatcher(gateway), new Lanes(Runnable::run));

        link(debounce, true, NOON);

        assertThat(gateway.commands()).containsExactly(new RequestExtraction(INQUIRY, NOON));
    }

    @Test
    void a_message_without_words_asks_for_nothing() {
        link(debounce(Duration.ofSeconds(3)), false, NOON);
        link(debounce(Duration.ZERO), false, NOON);

        assertThat(gateway.commands()).isEmpty();
        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void a_process_that_begins_again_has_no_deadlines() {
        Debounce debounce = debounce(Duration.ofSeconds(3));
        link(debounce, true, NOON);
        debounce.beginAgain();

        assertThat(deadlines.all()).isEmpty();
    }

    private Debounce debounce(Duration quiet) {
        return new Debounce(quiet, LONGEST, false, deadlines, new Dispatcher(gateway), new Lanes(Runnable::run));
    }

    private static void link(Debounce debounce, boolean words, Instant at) {
        MessageLinked linked =
                new MessageLinked(INQUIRY, ANN, MessageId.of("t1", "m"), Channel.WHATSAPP, 7, NOON, words);
        EventMessage<?> event = new GenericEventMessage<>(
                GenericEventMessage.asEventMessage(linked)
                        .andMetaData(new Meta("t1", "process:x", "webhook:t1:d", "webhook:t1:d").toMap()),
                () -> at);
        Batch.of(() -> debounce.on(linked, event));
    }
}
