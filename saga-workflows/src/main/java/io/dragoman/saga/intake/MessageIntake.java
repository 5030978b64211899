package io.dragoman.saga.intake;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
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

/** Takes a message in: whose it is, that it exists, that its conversation knows of it. Each step bears repetition. */
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
        ContactId contact = parties.resolve(delivery, message.party());
        ContactId author = message.author() == null ? null : parties.resolve(delivery, message.author());
        ReceiveMessage receive = receive(delivery, message, contact, author);
        Instant effectiveAt = commands.ask(receive, Instant.class, delivery.meta());
        commands.send(
                isTheCustomers(message)
                        ? new NoteInbound(
                                receive.conversationId(),
                                delivery.integration(),
                                contact,
                                kind(message),
                                receive.messageId(),
                                effectiveAt)
                        : new StartConversation(
                                receive.conversationId(), delivery.integration(), contact, kind(message)),
                delivery.meta());
        parties.changedNumber(delivery, contact, message.party());
    }

    /** The provider's own notices come from the customer's side, but the customer has not written. */
    private static boolean isTheCustomers(InboundItem.Message message) {
        return message.direction() == Direction.INBOUND && message.content().kind() != MessageKind.SYSTEM;
    }

    private ReceiveMessage receive(
            Delivery delivery, InboundItem.Message message, ContactId contact, @Nullable ContactId author) {
        return new ReceiveMessage(
                id(delivery, message.providerMessageId()),
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
