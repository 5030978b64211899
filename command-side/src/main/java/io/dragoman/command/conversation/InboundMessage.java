package io.dragoman.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.conversation.ConversationCommand.AskReceived;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
import io.dragoman.conversation.ConversationCommand.Received;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One message of a provider. That it exists is all there is to decide: a copy finds it, however late it comes. */
@AggregateRoot(type = "InboundMessage")
public final class InboundMessage {

    @AggregateIdentifier
    private @Nullable MessageId messageId;

    private @Nullable Received received;

    InboundMessage() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Instant handle(ReceiveMessage command) {
        if (messageId == null) {
            apply(received(command));
        }
        return Objects.requireNonNull(received).effectiveAt();
    }

    @CommandHandler
    Received handle(AskReceived command) {
        return Objects.requireNonNull(received);
    }

    private static MessageReceived received(ReceiveMessage command) {
        Instant occurredAt = command.occurredAt() == null ? command.receivedAt() : command.occurredAt();
        return new MessageReceived(
                command.messageId(),
                command.conversationId(),
                command.contactId(),
                command.author(),
                command.integrationId(),
                command.provider(),
                command.channel(),
                command.direction(),
                command.providerMessageId(),
                occurredAt,
                command.receivedAt(),
                MessageReceived.isAhead(occurredAt, command.receivedAt()),
                command.content(),
                command.replyTo(),
                command.target(),
                command.identity());
    }

    @EventSourcingHandler
    void on(MessageReceived event) {
        messageId = event.messageId();
        received = new Received(event.conversationId(), event.contactId(), event.effectiveAt());
    }
}
