package io.dragoman.conversation;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a timeline shows it; ids are local, meanings as in {@link MessageEvent.MessageReceived}.
 *
 * @param authorName of who wrote in a group, or the number where there is no name
 * @param externalId the provider's own id, which may contain a phone number
 * @param threadId the message that the chain of answers began with, be it known or not; {@code null} for what answers none
 * @param details a JSON object of what a message holds beside words and file: a place, an order, a poll with its votes
 * @param seen whether somebody of the business has seen it; {@code null} for what nobody has to see
 * @param status how far one of ours got; one that was written on the phone was sent
 * @param delivery what the provider reported of it, if anything
 * @param changes what other messages made of it; the text is that of the newest edit
 */
public record MessageView(
        String id,
        String conversationId,
        String contactId,
        @Nullable String author,
        @Nullable String authorName,
        String integrationId,
        Provider provider,
        Channel channel,
        Direction direction,
        MessageKind kind,
        @Nullable String text,
        MessageContent.@Nullable Media media,
        @Nullable String raw,
        Instant occurredAt,
        Instant receivedAt,
        boolean clockAhead,
        @Nullable String inquiryId,
        @Nullable String externalId,
        @Nullable Quote replyTo,
        @Nullable String threadId,
        @Nullable String target,
        @Nullable Boolean forwarded,
        @Nullable String details,
        @Nullable Boolean seen,
        @Nullable DeliveryStatus status,
        @Nullable StatusView delivery,
        MessageChanges changes) {

    /**
     * The message that another one answers.
     *
     * @param direction unknown, as the rest, where the message itself is
     * @param authorName of who wrote it in a group, as that of the message
     * @param words the beginning of its words
     */
    public record Quote(
            String id,
            @Nullable Direction direction,
            @Nullable MessageKind kind,
            @Nullable String authorName,
            @Nullable String words) {}
}
