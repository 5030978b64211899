package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.LinkOwnMessage;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryIntakeTest {

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Test
    void a_message_with_words_is_linked_to_the_open_inquiry() {
        RecordingGateway gateway = new RecordingGateway(InquiryIntakeTest::everyInquiryIsOpen);

        handle(gateway, message(MessageContent.text("hello"), Direction.INBOUND, null), 7);

        assertThat(gateway.commands())
                .containsExactly(new LinkMessage(
                        InquiryId.of(ANN, 1), ANN, 1, MessageId.of("t1", "m"), Channel.WHATSAPP, 7, NOON, true));
    }

    @Test
    void after_a_closed_inquiry_the_next_ordinal_is_asked() {
        RecordingGateway gateway =
                new RecordingGateway(command -> !(command instanceof LinkMessage link) || link.ordinal() == 3);

        handle(gateway, message(MessageContent.text("again"), Direction.INBOUND, null), 7);

        assertThat(gateway.commands())
                .filteredOn(LinkMessage.class::isInstance)
                .extracting(command -> ((LinkMessage) command).ordinal())
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_message_without_words_is_linked_as_one() {
        RecordingGateway gateway = new RecordingGateway(InquiryIntakeTest::everyInquiryIsOpen);

        handle(gateway, message(new MessageContent(MessageKind.STICKER, null, null, null), Direction.INBOUND, null), 7);

        assertThat(gateway.commands())
                .singleElement()
                .satisfies(
                        command -> assertThat(((LinkMessage) command).words()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"REACTION", "DELETION", "CALL", "SYSTEM"})
    void signs_calls_and_notices_open_no_inquiry(MessageKind kind) {
        RecordingGateway gateway = new RecordingGateway(command -> true);
        handle(gateway, message(new MessageContent(kind, "words", null, null), Direction.INBOUND, null), 7);
        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void groups_open_no_inquiry() {
        RecordingGateway gateway = new RecordingGateway(InquiryIntakeTest::everyInquiryIsOpen);

        handle(gateway, message(MessageContent.text("hi all"), Direction.INBOUND, ContactId.of("t1", "bob")), 7);

        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void what_the_business_writes_is_linked_to_the_open_inquiry() {
        RecordingGateway gateway = new RecordingGateway(
                command -> ((LinkOwnMessage) command).inquiryId().equals(InquiryId.of(ANN, 2)));

        handle(gateway, message(MessageContent.text("our answer"), Direction.ECHO, null), 8);

        assertThat(gateway.commands()).containsExactly(own(1), own(2));
    }

    @Test
    void what_the_business_writes_opens_no_inquiry() {
        RecordingGateway gateway = new RecordingGateway(command -> {
            if (((LinkOwnMessage) command).inquiryId().equals(InquiryId.of(ANN, 2))) {
                throw new AggregateNotFoundException("nobody", "not there");
            }
            return false;
        });

        handle(gateway, message(MessageContent.text("our offer"), Direction.ECHO, null), 8);

        assertThat(gateway.commands()).containsExactly(own(1), own(2));
    }

    private static LinkOwnMessage own(int ordinal) {
        return new LinkOwnMessage(InquiryId.of(ANN, ordinal), ANN, MessageId.of("t1", "m"), Channel.WHATSAPP, 8, NOON);
    }

    @Test
    void groups_open_inquiries_where_that_is_chosen() {
        RecordingGateway gateway = new RecordingGateway(InquiryIntakeTest::everyInquiryIsOpen);

        handle(gateway, message(MessageContent.text("hi all"), Direction.INBOUND, ContactId.of("t1", "bob")), 7, true);

        assertThat(gateway.commands()).hasSize(1);
    }

    @Test
    void commands_say_which_process_sent_them_and_what_they_follow_from() {
        RecordingGateway gateway = new RecordingGateway(InquiryIntakeTest::everyInquiryIsOpen);

        handle(gateway, message(MessageContent.text("hello"), Direction.INBOUND, null), 7);

        assertThat(gateway.messages())
                .allSatisfy(sent -> assertThat(Map.copyOf(sent.getMetaData()))
                        .containsEntry(Meta.ACTOR, "process:inquiry-intake")
                        .containsEntry(Meta.TENANT, "t1")
                        .containsEntry(Meta.CAUSE, "webhook:t1:d")
                        .containsEntry(Meta.CORRELATION, "webhook:t1:d"));
    }

    private static Object everyInquiryIsOpen(Object command) {
        return true;
    }

    private static void handle(RecordingGateway gateway, MessageReceived received, long position) {
        handle(gateway, received, position, false);
    }

    private static void handle(RecordingGateway gateway, MessageReceived received, long position, boolean groups) {
        EventMessage<?> event = GenericEventMessage.asEventMessage(received)
                .andMetaData(new Meta("t1", "integration:meta", "webhook:t1:d", "webhook:t1:d").toMap());
        InquiryIntake intake = new InquiryIntake(new Dispatcher(gateway), new Lanes(Runnable::run), groups);
        Batch.of(() -> intake.on(received, event, new GlobalSequenceTrackingToken(position)));
    }

    private static MessageReceived message(MessageContent content, Direction direction, @Nullable ContactId author) {
        IntegrationId meta = IntegrationId.of("t1", "meta");
        return new MessageReceived(
                MessageId.of("t1", "m"),
                ConversationId.between(meta, ANN),
                ANN,
                author,
                meta,
                Provider.META,
                Channel.WHATSAPP,
                direction,
                "wamid.1",
                NOON,
                NOON,
                false,
                content);
    }
}
