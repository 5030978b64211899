package io.dragoman.saga.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactCommand.ReopenConversation;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.AskShown;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationReopeningTest {

    private static final ContactId ADA = ContactId.of("t1", "ada");
    private static final ContactId BOB = ContactId.of("t1", "bob");
    private static final IntegrationId META = IntegrationId.of("t1", "meta");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private @Nullable ContactId shownAs;
    private final RecordingGateway gateway = new RecordingGateway(this::answer);
    private final ConversationReopening reopening =
            new ConversationReopening(new Dispatcher(gateway), new Lanes(Runnable::run));

    @Test
    void a_message_asks_once_until_the_conversation_is_closed() {
        receive(Direction.INBOUND);
        receive(Direction.INBOUND);
        assertThat(gateway.commands())
                .filteredOn(ReopenConversation.class::isInstance)
                .containsExactly(new ReopenConversation(ADA, 5, NOON));

        Batch.of(() -> reopening.on(new ConversationClosed(ADA, NOON, 5L)));
        receive(Direction.INBOUND);
        assertThat(gateway.commands())
                .filteredOn(ReopenConversation.class::isInstance)
                .hasSize(2);
    }

    @Test
    void what_the_business_writes_opens_nothing() {
        receive(Direction.ECHO);
        assertThat(gateway.commands()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM", "EDIT", "DELETION", "REACTION"})
    void what_asks_for_nobody_opens_nothing(MessageKind kind) {
        receive(Direction.INBOUND, new MessageContent(kind, "👍", null, null));
        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void a_contact_that_is_part_of_another_opens_that_one() {
        receive(Direction.INBOUND);
        shownAs = BOB;
        reopening.on(new ContactsMerged(ContactMergesId.of("t1"), "1", BOB, ADA, NOON));
        receive(Direction.INBOUND);
        assertThat(gateway.commands()).endsWith(new ReopenConversation(BOB, 5, NOON));
    }

    private @Nullable Object answer(Object command) {
        if (command instanceof AskShown && shownAs == null) {
            throw new AggregateNotFoundException("merges", "nobody has merged anything");
        }
        return command instanceof AskShown ? shownAs : null;
    }

    private void receive(Direction direction) {
        receive(direction, MessageContent.text("hi"));
    }

    private void receive(Direction direction, MessageContent content) {
        MessageReceived received = new MessageReceived(
                MessageId.of("t1", "m"),
                ConversationId.between(META, ADA),
                ADA,
                null,
                META,
                Provider.META,
                Channel.WHATSAPP,
                direction,
                "wamid.1",
                NOON,
                NOON,
                false,
                content);
        EventMessage<?> event = GenericEventMessage.asEventMessage(received)
                .andMetaData(new Meta("t1", "integration:meta", "cause", "correlation").toMap());
        Batch.of(() -> reopening.on(received, event, new GlobalSequenceTrackingToken(5)));
    }
}
