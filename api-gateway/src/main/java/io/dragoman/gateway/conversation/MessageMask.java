package io.dragoman.gateway.conversation;

import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;

/** What a caller may read of a message. */
public final class MessageMask {

    private MessageMask() {}

    /** The message; for a viewer without the provider's own description, which names its sender's number. */
    public static MessageView of(MessageView message, Caller caller) {
        if (caller.role() != Role.VIEWER || message.raw() == null) {
            return message;
        }
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.contactId(),
                message.author(),
                message.integrationId(),
                message.provider(),
                message.channel(),
                message.direction(),
                message.kind(),
                message.text(),
                message.media(),
                null,
                message.occurredAt(),
                message.receivedAt(),
                message.clockAhead(),
                message.inquiryId());
    }
}
