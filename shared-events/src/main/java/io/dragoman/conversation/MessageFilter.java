package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.outbound.DeliveryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list has; {@code null} lets all through.
 *
 * @param contactId whose they are; also those of what is merged with it
 * @param status how far one of ours got
 * @param from not before, by the time that order goes by
 * @param until before
 * @param thread the message that began a chain of answers, and these
 */
public record MessageFilter(
        @Nullable ContactId contactId,
        @Nullable ConversationId conversationId,
        @Nullable Direction direction,
        @Nullable MessageKind kind,
        @Nullable DeliveryStatus status,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable MessageId thread) {

    /** All messages. */
    public static final MessageFilter NONE = new MessageFilter(null, null, null, null, null, null, null);

    /** Messages of all threads. */
    public MessageFilter(
            @Nullable ContactId contactId,
            @Nullable ConversationId conversationId,
            @Nullable Direction direction,
            @Nullable MessageKind kind,
            @Nullable DeliveryStatus status,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(contactId, conversationId, direction, kind, status, from, until, null);
    }
}
