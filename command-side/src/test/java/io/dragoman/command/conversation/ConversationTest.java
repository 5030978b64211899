package io.dragoman.command.conversation;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.NOW;
import static io.dragoman.command.platform.Given.minutesAfterNoon;

import io.dragoman.command.platform.Given;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.StartConversation;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationEvent.ConversationRead;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.ConversationEvent.InboundNoted;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final ConversationId CONVERSATION = ConversationId.between(META, ADA);
    private static final ConversationStarted STARTED =
            new ConversationStarted(CONVERSATION, META, ADA, ConversationKind.DIRECT, NOW);

    private final AggregateTestFixture<Conversation> conversation = Given.fixture(Conversation.class);

    @Test
    void the_first_message_starts_it() {
        conversation.givenNoPriorActivity().when(note(5)).expectEvents(STARTED, noted(5));
    }

    @Test
    void a_later_message_moves_the_window() {
        conversation.given(STARTED, noted(5)).when(note(6)).expectEvents(noted(6));
    }

    @Test
    void a_late_message_does_not_move_it() {
        conversation.given(STARTED, noted(5)).when(note(4)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_message_again_does_not_move_it() {
        conversation.given(STARTED, noted(5)).when(note(5)).expectNoEvents();
    }

    @Test
    void a_repetition_is_known_however_old_it_is() {
        TestExecutor<Conversation> before = conversation.given(STARTED);
        for (int minute = 0; minute < 1_000; minute++) {
            before = before.andGiven(noted(minute));
        }
        before.when(note(0)).expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_whatever_order_messages_come_the_newest_decides(long seed) {
        List<Integer> minutes =
                new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> 1 + i / 2).toList());
        Collections.shuffle(minutes, new Random(seed));

        TestExecutor<Conversation> before = conversation.givenNoPriorActivity();
        for (int minute : minutes) {
            before = before.andGivenCommands(note(minute));
        }
        before.when(note(30)).expectNoEvents();
        before.when(note(31)).expectEvents(noted(31));
    }

    @Test
    void the_business_may_start_it_without_opening_the_window() {
        conversation
                .givenNoPriorActivity()
                .when(new StartConversation(CONVERSATION, META, ADA, ConversationKind.DIRECT))
                .expectEvents(STARTED);
        conversation
                .given(STARTED)
                .when(new StartConversation(CONVERSATION, META, ADA, ConversationKind.DIRECT))
                .expectNoEvents();
    }

    @Test
    void what_was_seen_is_recorded_once() {
        conversation
                .given(STARTED, noted(5))
                .when(new MarkRead(CONVERSATION, 42))
                .expectEvents(read(42));
        conversation
                .given(STARTED, noted(5), read(42))
                .when(new MarkRead(CONVERSATION, 42))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void having_seen_less_takes_nothing_back() {
        conversation
                .given(STARTED, noted(5), read(42))
                .when(new MarkRead(CONVERSATION, 41))
                .expectNoEvents();
    }

    private static ConversationRead read(long upTo) {
        return new ConversationRead(CONVERSATION, upTo, NOW);
    }

    private static NoteInbound note(int minute) {
        return new NoteInbound(
                CONVERSATION, META, ADA, ConversationKind.DIRECT, message(minute), minutesAfterNoon(minute));
    }

    private static InboundNoted noted(int minute) {
        return new InboundNoted(CONVERSATION, message(minute), minutesAfterNoon(minute));
    }

    private static MessageId message(int minute) {
        return MessageId.of("t1", "m" + minute);
    }
}
