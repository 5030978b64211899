package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.DataSubject;
import io.dragoman.platform.PersonalData;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a received message. */
public sealed interface MessageEvent {

    MessageId messageId();

    /**
     * A message is part of a conversation, once and for ever.
     *
     * @param author the contact who wrote it; in a group another one than the conversation's
     * @param direction whether the customer wrote it, or the business on its own phone
     * @param providerMessageId the provider's own id; it may contain a phone number
     * @param occurredAt the provider's time; equal to {@code receivedAt} where the provider names none
     * @param receivedAt when the gateway had read it
     * @param clockAhead true when the provider's time lies over five minutes after receipt; order and window then go by receipt
     * @param replyTo the message it quotes, which may not be known; absent before revision 2
     * @param target the message that it changes or stands on: a reaction, an edit, a deletion, a vote; absent before revision 2
     * @param identity by which of the contact's identities the provider named it first: what answers the message goes there; absent
     *     before revision 3
     */
    @Revision("3")
    record MessageReceived(
            MessageId messageId,
            ConversationId conversationId,
            @DataSubject ContactId contactId,
            @Nullable ContactId author,
            IntegrationId integrationId,
            Provider provider,
            Channel channel,
            Direction direction,
            @PersonalData String providerMessageId,
            Instant occurredAt,
            Instant receivedAt,
            boolean clockAhead,
            MessageContent content,
            @Nullable MessageId replyTo,
            @Nullable MessageId target,
            @Nullable IdentityClaimId identity)
            implements MessageEvent {

        /** A message that speaks of no other, of which is not kept by which identity it came. */
        public MessageReceived(
                MessageId messageId,
                ConversationId conversationId,
                ContactId contactId,
                @Nullable ContactId author,
                IntegrationId integrationId,
                Provider provider,
                Channel channel,
                Direction direction,
                String providerMessageId,
                Instant occurredAt,
                Instant receivedAt,
                boolean clockAhead,
                MessageContent content) {
            this(
                    messageId,
                    conversationId,
                    contactId,
                    author,
                    integrationId,
                    provider,
                    channel,
                    direction,
                    providerMessageId,
                    occurredAt,
                    receivedAt,
                    clockAhead,
                    content,
                    null,
                    null,
                    null);
        }

        /** How far a provider's clock may run ahead of ours before its times stop counting. */
        public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

        /** True when a provider's time lies so far after receipt that order and window must go by receipt. */
        public static boolean isAhead(Instant occurredAt, Instant receivedAt) {
            return occurredAt.isAfter(receivedAt.plus(CLOCK_TOLERANCE));
        }

        /** True for what the customer does by it, as in {@link Direction#isTheCustomers}. */
        public boolean isTheCustomers() {
            return direction.isTheCustomers(content, target != null);
        }

        /**
         * True for what the customer says and somebody has to see: neither our own words, nor a provider's notice, nor what only changes
         * or stands on another message.
         */
        public boolean wantsReader() {
            return isTheCustomers() && standsAlone();
        }

        /** True for what is something by itself: a list shows the last such message. */
        public boolean standsAlone() {
            return target == null && content.kind().standsAlone();
        }

        /** The time that order and service window go by. */
        public Instant effectiveAt() {
            return clockAhead ? receivedAt : occurredAt;
        }
    }

    /** Who wrote a message. */
    enum Direction {
        INBOUND,
        /** Written by the business outside Dragoman, on the linked phone. */
        ECHO;

        /**
         * True for what the customer does by a message: it shows that somebody is there, and opens the service window. That is so for
         * all that is said to us, for a call and for a reaction; but neither for what the provider notes of the customer, a call's
         * end included, nor for what only changes words of before or takes them back.
         *
         * @param ofAnother whether it speaks of another message
         */
        public boolean isTheCustomers(MessageContent content, boolean ofAnother) {
            return this == INBOUND
                    && switch (content.kind()) {
                        case SYSTEM, EDIT, DELETION, BROADCAST -> false;
                        case REACTION -> content.text() != null;
                        case CALL -> !ofAnother;
                        default -> true;
                    };
        }
    }
}
