package io.dragoman.gateway.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageChanges.Former;
import io.dragoman.conversation.MessageChanges.Reaction;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import io.dragoman.outbound.StatusView.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as a caller may see it; meanings as in {@link MessageView}. The provider's id and its own description name the sender's
 * number: viewers do not get them.
 *
 * @param votes on a poll: a row for each option, with those who chose it
 */
public record MessageItem(
        String id,
        @Nullable String externalMessageId,
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
        @Nullable MediaItem media,
        @Nullable String raw,
        Instant occurredAt,
        Instant receivedAt,
        boolean clockAhead,
        @Nullable String inquiryId,
        @Nullable Quote replyTo,
        @Nullable String threadId,
        @Nullable String target,
        @Nullable Boolean forwarded,
        @Nullable Map<String, Object> details,
        @Nullable Boolean seen,
        @Nullable DeliveryStatus status,
        @Nullable Delivery delivery,
        List<Reaction> reactions,
        List<Former> former,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Map<String, Object>> votes) {

    /** What {@code caller} may see of a message. */
    public static MessageItem of(MessageView message, Caller caller) {
        boolean whole = caller.role() != Role.VIEWER;
        return new MessageItem(
                message.id(),
                whole ? message.externalId() : null,
                message.conversationId(),
                message.contactId(),
                message.author(),
                PhoneMask.of(message.authorName(), caller),
                message.integrationId(),
                message.provider(),
                message.channel(),
                message.direction(),
                message.kind(),
                PhoneMask.text(message.text(), caller),
                message.media() == null ? null : MediaItem.of(message.media(), caller),
                whole ? message.raw() : null,
                message.occurredAt(),
                message.receivedAt(),
                message.clockAhead(),
                message.inquiryId(),
                quote(message.replyTo(), caller),
                message.threadId(),
                message.target(),
                message.forwarded(),
                PhoneMask.object(message.details(), caller),
                message.seen(),
                message.status(),
                message.delivery() == null ? null : Delivery.of(message.delivery(), caller),
                message.changes().reactions().stream()
                        .map(it -> new Reaction(it.emoji(), it.contactId(), PhoneMask.of(it.name(), caller)))
                        .toList(),
                message.changes().former().stream()
                        .map(it -> new Former(PhoneMask.text(it.text(), caller), it.until()))
                        .toList(),
                message.changes().editedAt(),
                message.changes().deletedAt(),
                PollVotes.of(PhoneMask.object(message.changes().votes(), caller)));
    }

    private static @Nullable Quote quote(@Nullable Quote it, Caller caller) {
        return it == null
                ? null
                : new Quote(
                        it.id(),
                        it.direction(),
                        it.kind(),
                        PhoneMask.of(it.authorName(), caller),
                        PhoneMask.text(it.words(), caller));
    }

    /**
     * A file.
     *
     * @param state {@code pending}: it is still with the provider
     */
    public record MediaItem(
            @Nullable String mimeType,
            @Nullable String fileName,
            @Nullable String reference,
            @Nullable Long sizeBytes,
            String state) {

        static MediaItem of(Media media, Caller caller) {
            return new MediaItem(
                    media.mimeType(),
                    PhoneMask.text(media.fileName(), caller),
                    media.reference(),
                    media.sizeBytes(),
                    "pending");
        }
    }

    /** How far a message got, each time from its own report; meanings as in {@link StatusView}. */
    public record Delivery(
            DeliveryStatus status,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant playedAt,
            @Nullable Instant failedAt,
            @Nullable String errorCode,
            @Nullable String errorTitle,
            List<Report> history) {

        static Delivery of(StatusView it, Caller caller) {
            return new Delivery(
                    it.status(),
                    it.sentAt(),
                    it.deliveredAt(),
                    it.readAt(),
                    it.playedAt(),
                    it.failedAt(),
                    it.errorCode(),
                    PhoneMask.text(it.errorTitle(), caller),
                    it.history());
        }
    }
}
