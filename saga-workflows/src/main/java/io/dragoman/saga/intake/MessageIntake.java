package io.dragoman.saga.intake;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationCommand.AskReceived;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
import io.dragoman.conversation.ConversationCommand.Received;
import io.dragoman.conversation.ConversationCommand.StartConversation;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundItem;
import io.dragoman.saga.platform.Dispatcher;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message in: whose it is, that it exists, that its conversation knows of it. Each step bears repetition. Once it exists, whose
 * it is was decided: a copy that comes later, or a redrive, neither names nor claims anything again, and a notice of a changed number
 * that was followed is not followed again.
 */
final class MessageIntake {

    private final Dispatcher commands;
    private final Parties parties;
    private final KeyedHash hash;

    MessageIntake(Dispatcher commands, Parties parties, KeyedHash hash) {
        this.commands = commands;
        this.parties = parties;
        this.hash = hash;
    }

    void take(Delivery delivery, InboundItem.Message message) {
        MessageId id = id(delivery, message.providerMessageId());
        Received received = commands.askIfThere(new AskReceived(id), Received.class, delivery.meta())
                .orElseGet(() -> receive(delivery, id, message));
        commands.send(
                isTheCustomers(message)
                        ? new NoteInbound(
                                received.conversationId(),
                                delivery.integration(),
                                received.contactId(),
                                kind(message),
                                id,
                                received.effectiveAt())
                        : new StartConversation(
                                received.conversationId(), delivery.integration(), received.contactId(), kind(message)),
                delivery.meta());
        parties.changedNumber(delivery, received.contactId(), message.party(), id);
    }

    /** The provider's own notices come from the customer's side, but the customer has not written. */
    private static boolean isTheCustomers(InboundItem.Message message) {
        return message.direction() == Direction.INBOUND && message.content().kind() != MessageKind.SYSTEM;
    }

    private Received receive(Delivery delivery, MessageId id, InboundItem.Message message) {
        ContactId contact = parties.resolve(delivery, message.party(), message.occurredAt());
        ContactId author =
                message.author() == null ? null : parties.resolve(delivery, message.author(), message.occurredAt());
        ReceiveMessage receive = receive(delivery, id, message, contact, author);
        Instant effectiveAt = commands.ask(receive, Instant.class, delivery.meta());
        return new Received(receive.conversationId(), contact, effectiveAt);
    }

    private ReceiveMessage receive(
            Delivery delivery,
            MessageId id,
            InboundItem.Message message,
            ContactId contact,
            @Nullable ContactId author) {
        return new ReceiveMessage(
                id,
                ConversationId.between(delivery.integration(), contact),
                contact,
                author,
                delivery.integration(),
                delivery.provider(),
                message.channel(),
                message.direction(),
                message.providerMessageId(),
                message.occurredAt(),
                delivery.receivedAt(),
                message.content(),
                message.replyTo() == null ? null : id(delivery, message.replyTo()),
                message.target() == null ? null : id(delivery, message.target()));
    }

    private MessageId id(Delivery delivery, String providerMessageId) {
        return MessageId.of(hash, delivery.integration(), providerMessageId);
    }

    private static ConversationKind kind(InboundItem.Message message) {
        return message.party().group() ? ConversationKind.GROUP : ConversationKind.DIRECT;
    }
}
