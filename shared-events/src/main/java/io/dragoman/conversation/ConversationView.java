package io.dragoman.conversation;

import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it; ids are local.
 *
 * @param windowUntil until when free text may be sent: 24 hours after the customer's last message; {@code null} where the
 *     provider knows no such window
 * @param unreadCount how many of the customer's messages nobody of the business has seen; what the customer has seen of ours, and
 *     what the provider was told, are other things
 */
public record ConversationView(
        String id,
        String contactId,
        @Nullable String contactName,
        String integrationId,
        @Nullable Provider provider,
        ConversationKind kind,
        Instant startedAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant windowUntil,
        @Nullable String lastWords,
        long unreadCount) {}
