package io.dragoman.conversation;

import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it; ids are local.
 *
 * @param shownContactId the contact that its own contact is shown as; another one where they are merged
 * @param phone the number that the customer is known by; {@code null} where none is known, and of groups
 * @param channels over which messages of it came
 * @param closed whether somebody has done with the contact
 * @param lastInboundAt when the customer wrote last, by the provider's clock
 * @param lastReceivedAt when the last of the customer's messages came in, by ours
 * @param windowUntil until when free text may be sent: 24 hours after the customer's last message, by the provider's clock;
 *     {@code null} where the provider knows no such window, or none was opened
 * @param unreadCount how many of the customer's messages nobody of the business has seen; what the customer has seen of ours, and
 *     what the provider was told, are other things
 */
public record ConversationView(
        String id,
        String contactId,
        String shownContactId,
        @Nullable String contactName,
        @Nullable String phone,
        String integrationId,
        @Nullable Provider provider,
        ConversationKind kind,
        List<Channel> channels,
        boolean closed,
        Instant startedAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant windowUntil,
        @Nullable String lastWords,
        long unreadCount) {}
