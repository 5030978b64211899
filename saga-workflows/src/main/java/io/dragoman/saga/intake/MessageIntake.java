package io.dragoman.saga.intake;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundItem;
import io.dragoman.saga.platform.Dispatcher;
import java.time.Instant;

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
        MessageId id = MessageId.of(
                delivery.tenant(),
                hash.of(delivery.tenant(), "message", delivery.integration().local(), message.providerMessageId()));
        ConversationId conversation = ConversationId.between(delivery.integration(), contact);
        Instant effectiveAt = commands.ask(
                new ReceiveMessage(
                        id,
                        conversation,
                        contact,
                        author,
                        delivery.integration(),
                        delivery.provider(),
                        message.channel(),
                        message.direction(),
                        message.providerMessageId(),
                        message.occurredAt(),
                        delivery.receivedAt(),
                        message.content()),
                Instant.class,
                delivery.meta());
        if (message.direction() == Direction.INBOUND) {
            commands.send(
                    new NoteInbound(
                            conversation,
                            delivery.integration(),
                            contact,
                            message.party().group() ? ConversationKind.GROUP : ConversationKind.DIRECT,
                            id,
                            effectiveAt),
                    delivery.meta());
        }
    }
}
