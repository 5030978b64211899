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

class ConversationReopeningTest {

    private static final ContactId ADA = ContactId.of("t1", "ada");
    private static final ContactId BOB = ContactId.of("t1", "bob");
    private static final IntegrationId META = IntegrationId.of("t1", "meta");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private @Nullable ContactId shownAs;
    private long position = 5;
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

        close();
        receive(Direction.INBOUND);
        assertThat(gateway.commands())
                .filteredOn(ReopenConversation.class::isInstance)
                .hasSize(3);
    }

    @Test
    void a_message_that_whoever_closed_it_may_not_have_seen_asks_again() {
        position = 6;
        receive(Direction.INBOUND);
        position = 7;
        receive(Direction.INBOUND);
        close();
        assertThat(gateway.commands())
                .filteredOn(ReopenConversation.class::isInstance)
                .containsExactly(new ReopenConversation(ADA, 6, NOON), new ReopenConversation(ADA, 7, NOON));
    }

    @Test
    void what_nobody_wrote_to_asks_nothing_when_it_is_closed() {
        close();
        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void what_the_business_writes_opens_nothing() {
        receive(Direction.ECHO);
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

    private void close() {
        Batch.of(() -> reopening.on(new ConversationClosed(ADA, NOON, 5L)));
    }

    private void receive(Direction direction) {
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
                MessageContent.text("hi"));
        EventMessage<?> event = GenericEventMessage.asEventMessage(received)
                .andMetaData(new Meta("t1", "integration:meta", "cause", "correlation").toMap());
        Batch.of(() -> reopening.on(received, event, new GlobalSequenceTrackingToken(position)));
    }
}
