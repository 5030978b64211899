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
        @Nullable String lastWords) {}
