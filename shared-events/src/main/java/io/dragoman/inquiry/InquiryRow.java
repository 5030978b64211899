package io.dragoman.inquiry;

import io.dragoman.conversation.Channel;
import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as the board shows it.
 *
 * @param id local id
 * @param contactName the contact's name, or its number where it has none
 * @param source the channel of the customer's newest message
 * @param provider the provider of the customer's newest message
 * @param lastWords the words of the customer's newest message, at most 200 characters; {@code null} when it had none
 * @param followUp how far the silence of the customer has led, "reminded" or "stale"; {@code null} while nothing was done about it
 * @param unreadMessages how many messages have words that nobody could read, and that are read again only when somebody wants it
 * @param updatedAt the newest event of the inquiry
 */
public record InquiryRow(
        String id,
        String contactId,
        @Nullable String contactName,
        Channel source,
        @Nullable Provider provider,
        @Nullable String lastWords,
        Instant lastMessageAt,
        InquiryStatus status,
        Stage stage,
        List<InquiryField> missingFields,
        @Nullable String followUp,
        int unreadMessages,
        Instant openedAt,
        Instant updatedAt) {}
