package io.dragoman.command.conversation;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.NOON;

import io.dragoman.command.platform.Given;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationCommand.AskReceived;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
import io.dragoman.conversation.ConversationCommand.Received;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboundMessageTest {

    private static final MessageId MESSAGE = MessageId.of("t1", "m1");
    private static final IdentityClaimId BY_PHONE = IdentityClaimId.of("t1", "phone");
    private static final MessageId QUOTED = MessageId.of("t1", "m0");
    private static final Instant LIMIT = NOON.plus(MessageReceived.CLOCK_TOLERANCE);

    private final AggregateTestFixture<InboundMessage> message = Given.fixture(InboundMessage.class);

    @Test
    void a_message_is_taken_in_as_it_came() {
        Instant earlier = NOON.minusSeconds(3);
        message.givenNoPriorActivity().when(receive(earlier, "Hello")).expectEvents(received(earlier, false, "Hello"));
    }

    @Test
    void a_copy_is_silent_whatever_it_says() {
        message.given(received(NOON, false, "Hello"))
                .when(receive(NOON.plusSeconds(1), "Hello again"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void without_the_providers_time_it_occurred_when_it_was_received() {
        message.givenNoPriorActivity().when(receive(null, "Hello")).expectEvents(received(NOON, false, "Hello"));
    }

    @Test
    void a_clock_within_tolerance_is_believed() {
        message.givenNoPriorActivity().when(receive(LIMIT, "Hello")).expectEvents(received(LIMIT, false, "Hello"));
    }

    @Test
    void a_clock_beyond_tolerance_is_kept_and_marked() {
        Instant tooFar = LIMIT.plusMillis(1);
        message.givenNoPriorActivity().when(receive(tooFar, "Hello")).expectEvents(received(tooFar, true, "Hello"));
    }

    @Test
    void a_time_in_the_year_3000_is_kept_and_marked() {
        Instant far = Instant.parse("3000-01-01T00:00:00Z");
        message.givenNoPriorActivity().when(receive(far, "Hello")).expectEvents(received(far, true, "Hello"));
    }

    @Test
    void a_copy_is_answered_with_the_first_effective_time() {
        Instant far = Instant.parse("3000-01-01T00:00:00Z");
        Instant first = NOON.minusSeconds(60);
        message.given(new MessageReceived(
                        MESSAGE,
                        ConversationId.between(META, ADA),
                        ADA,
                        null,
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "wamid.1",
                        far,
                        first,
                        true,
                        MessageContent.text("Hello")))
                .when(receive(far, "Hello"))
                .expectNoEvents()
                .expectResultMessagePayload(first);
    }

    @Test
    void a_message_tells_as_what_it_was_taken_in() {
        message.given(received(NOON, false, "Hello"))
                .when(new AskReceived(MESSAGE))
                .expectResultMessagePayload(new Received(ConversationId.between(META, ADA), ADA, NOON));
    }

    private static ReceiveMessage receive(@Nullable Instant occurredAt, String text) {
        return new ReceiveMessage(
                MESSAGE,
                ConversationId.between(META, ADA),
                ADA,
                null,
                META,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid.1",
                occurredAt,
                NOON,
                MessageContent.text(text),
                QUOTED,
                null,
                BY_PHONE);
    }

    private static MessageReceived received(Instant occurredAt, boolean clockAhead, String text) {
        return new MessageReceived(
                MESSAGE,
                ConversationId.between(META, ADA),
                ADA,
                null,
                META,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid.1",
                occurredAt,
                NOON,
                clockAhead,
                MessageContent.text(text),
                QUOTED,
                null,
                BY_PHONE);
    }
}
