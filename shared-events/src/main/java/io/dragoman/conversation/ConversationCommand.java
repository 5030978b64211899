package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of messages and conversations. */
public sealed interface ConversationCommand {

    /**
     * Takes a message in, once: a copy is silent. Answers the first receipt's effective time, so that a copy of a message whose
     * provider's clock runs ahead does not move the service window. Meanings as in {@link MessageEvent.MessageReceived}.
     */
    record ReceiveMessage(
            @TargetAggregateIdentifier MessageId messageId,
            ConversationId conversationId,
            ContactId contactId,
            @Nullable ContactId author,
            IntegrationId integrationId,
            Provider provider,
            Channel channel,
            Direction direction,
            String providerMessageId,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            MessageContent content,
            @Nullable MessageId replyTo,
            @Nullable MessageId target,
            @Nullable IdentityClaimId identity)
            implements ConversationCommand {}

    /** Asks whether a message was taken in. Answered by {@link Received}; refused when it was not. */
    record AskReceived(@TargetAggregateIdentifier MessageId messageId) implements ConversationCommand {}

    /**
     * As what a message was taken in.
     *
     * @param effectiveAt the time that the service window goes by
     */
    record Received(ConversationId conversationId, ContactId contactId, Instant effectiveAt) {}

    /** Tells a conversation that the customer wrote; one that knows a later message ignores it. */
    record NoteInbound(
            @TargetAggregateIdentifier ConversationId conversationId,
            IntegrationId integrationId,
            ContactId contactId,
            ConversationKind kind,
            MessageId messageId,
            Instant effectiveAt)
            implements ConversationCommand {}

    /** Makes a conversation known in which the business wrote first; one that is known ignores it. */
    record StartConversation(
            @TargetAggregateIdentifier ConversationId conversationId,
            IntegrationId integrationId,
            ContactId contactId,
            ConversationKind kind)
            implements ConversationCommand {}

    /** Says what has been seen, as in {@link ConversationEvent.ConversationRead}; having seen less than before is silent. */
    record MarkRead(@TargetAggregateIdentifier ConversationId conversationId, long upTo)
            implements ConversationCommand {}
}
