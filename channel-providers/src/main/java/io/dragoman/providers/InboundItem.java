package io.dragoman.providers;

import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.outbound.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a delivery tells, in the provider's order. */
public sealed interface InboundItem {

    /**
     * A message.
     *
     * @param providerMessageId the provider's own id of it
     * @param party whom the conversation is with: the customer, or the group
     * @param author who wrote it in a group; {@code null} elsewhere
     * @param occurredAt the provider's time; {@code null} where it names none
     * @param replyTo the provider's id of the message that it quotes
     * @param target the provider's id of the message that a reaction, an edit, a deletion or a vote is about
     */
    record Message(
            String providerMessageId,
            Party party,
            @Nullable Party author,
            Direction direction,
            Channel channel,
            @Nullable Instant occurredAt,
            MessageContent content,
            @Nullable String replyTo,
            @Nullable String target)
            implements InboundItem {

        /** A message that speaks of no other. */
        public Message(
                String providerMessageId,
                Party party,
                @Nullable Party author,
                Direction direction,
                Channel channel,
                @Nullable Instant occurredAt,
                MessageContent content) {
            this(providerMessageId, party, author, direction, channel, occurredAt, content, null, null);
        }
    }

    /**
     * How far a message that left the house got. Times and codes as in the delivery record.
     *
     * @param errorTitle the provider's short words for the code, without anything of the message
     * @param retryable whether sending again could succeed; {@code null} where nobody knows
     */
    record Status(
            String providerMessageId,
            DeliveryStatus status,
            @Nullable Instant occurredAt,
            @Nullable String errorCode,
            @Nullable String errorTitle,
            @Nullable Boolean retryable)
            implements InboundItem {

        /** A report of which no more is known than its code. */
        public Status(
                String providerMessageId,
                DeliveryStatus status,
                @Nullable Instant occurredAt,
                @Nullable String errorCode) {
            this(providerMessageId, status, occurredAt, errorCode, null, null);
        }
    }

    /**
     * What a provider says of the account itself, its line or one of its templates.
     *
     * @param kind the provider's word for what it speaks of, for example {@code account_update}
     * @param subject which of several, for example a template's name and language; {@code null} where there is one only
     * @param state the provider's word for how it is now
     * @param detail more about it in words; never anything of a customer
     */
    record Report(
            String kind,
            @Nullable String subject,
            String state,
            @Nullable String detail,
            @Nullable Instant occurredAt) implements InboundItem {}

    /** Something of a kind, type or field that we have no form for: kept with its raw content in the journal, as unsupported. */
    record Notice(String kind) implements InboundItem {}

    /** Something that is known and asks for nothing here: the journal keeps it, and nothing failed. */
    record NoEffect(String kind) implements InboundItem {}

    /** An item that cannot be read. {@code reason} never repeats its content. */
    record Unreadable(String kind, String code, String reason) implements InboundItem {}

    /**
     * A person or a group, by all identities the provider names, the strongest first.
     *
     * @param name the name of its profile
     */
    record Party(
            List<Identity> identities,
            boolean group,
            @Nullable String name) {}

    /** One identity in its normal form: phones in E.164 with a plus, e-mail addresses in lower case. */
    record Identity(IdentityKind kind, String value) {}
}
