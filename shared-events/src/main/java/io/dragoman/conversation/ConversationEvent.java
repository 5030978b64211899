package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.integration.IntegrationId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can happen to a conversation. */
public sealed interface ConversationEvent {

    ConversationId conversationId();

    /** The first message between an integration and a contact. */
    @Revision("1")
    record ConversationStarted(
            ConversationId conversationId,
            IntegrationId integrationId,
            ContactId contactId,
            ConversationKind kind,
            Instant startedAt)
            implements ConversationEvent {}

    /** The customer wrote later than ever before: the service window moves. Late and repeated messages do not get here. */
    @Revision("1")
    record InboundNoted(ConversationId conversationId, MessageId messageId, Instant lastInboundAt)
            implements ConversationEvent {}

    /**
     * Somebody of the business has seen its messages.
     *
     * @param upTo the place in the history up to which they have been seen: what is stored behind it is unread, also when it was
     *     written earlier and only came late
     */
    @Revision("1")
    record ConversationRead(ConversationId conversationId, long upTo, Instant readAt) implements ConversationEvent {}

    /** Whether one person or many take part. */
    enum ConversationKind {
        DIRECT,
        GROUP
    }
}
