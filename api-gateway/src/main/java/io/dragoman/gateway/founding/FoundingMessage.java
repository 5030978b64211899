package io.dragoman.gateway.founding;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A message as the first clients know it.
 *
 * @param messageId the provider's id; ours for a viewer, for the provider's may hold a number
 * @param fromPhoneNumber the contact's number exactly as the list of contacts shows it; the business's is the {@code number} in the settings
 *     of its integration, whose id stands in its place where there is none
 * @param messageText as it was written, or written anew: whoever shows it on a page must escape it; {@code null} once it was taken back
 * @param status {@code received} for what the customer wrote
 * @param isRead whether the business has seen the customer's message, or the customer the business's
 */
@JsonNaming(SnakeCaseStrategy.class)
record FoundingMessage(
        String id,
        String messageId,
        @Nullable String fromPhoneNumber,
        @Nullable String toPhoneNumber,
        String messageType,
        @Nullable String messageText,
        @Nullable String mediaUrl,
        @Nullable String mediaType,
        String status,
        String direction,
        boolean isRead,
        @Nullable String errorMessage,
        Map<String, Object> metadata,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    static final String EXAMPLE = """
            {"id":"m7x2","message_id":"wamid.HBgLMTY1MDU1NTEyMzQ","from_phone_number":"+16505551234","to_phone_number":"+15550783881",\
            "message_type":"text","message_text":"Hi","media_url":null,"media_type":null,"status":"received","direction":"inbound",\
            "is_read":false,"error_message":null,"metadata":{"conversation_id":"meta.k3f9a1","provider":"meta","channel":"whatsapp"},\
            "created_at":"2030-01-01T00:00:00Z","updated_at":"2030-01-01T00:00:05Z","sent_at":null,"delivered_at":null,\
            "read_at":null}""";

    /** A message with a contact whose number is {@code phone}; {@code lines} are the business's numbers by integration. */
    static FoundingMessage of(MessageView it, @Nullable String phone, Map<String, String> lines, Caller caller) {
        boolean inbound = it.direction() == Direction.INBOUND;
        String shown = PhoneMask.of(phone, caller);
        String line = lines.get(it.integrationId());
        String ours = line == null ? it.integrationId() : PhoneMask.of(line, caller);
        StatusView delivery = it.delivery();
        boolean whole = caller.role() != Role.VIEWER && it.externalId() != null;
        return new FoundingMessage(
                it.id(),
                whole ? Objects.requireNonNull(it.externalId()) : it.id(),
                inbound ? shown : ours,
                inbound ? ours : shown,
                it.kind().name().toLowerCase(java.util.Locale.ROOT),
                isGone(it) ? null : PhoneMask.text(it.text(), caller),
                isGone(it) ? null : address(it),
                it.media() == null ? null : it.media().mimeType(),
                status(it),
                inbound ? "inbound" : "outbound",
                inbound ? Boolean.TRUE.equals(it.seen()) : hasBeenRead(it.status()),
                delivery == null ? null : PhoneMask.text(error(delivery), caller),
                FoundingMetadata.of(it),
                it.clockAhead() ? it.receivedAt() : it.occurredAt(),
                updatedAt(it),
                delivery == null ? null : delivery.sentAt(),
                delivery == null ? null : delivery.deliveredAt(),
                delivery == null ? null : delivery.readAt());
    }

    private static @Nullable String error(StatusView delivery) {
        return delivery.errorTitle() == null ? delivery.errorCode() : delivery.errorTitle();
    }

    private static String status(MessageView it) {
        DeliveryStatus status = it.status();
        if (status == null) {
            return "received";
        }
        return switch (status) {
            case QUEUED -> "pending";
            case PLAYED -> "read";
            default -> status.label();
        };
    }

    private static boolean hasBeenRead(@Nullable DeliveryStatus status) {
        return status == DeliveryStatus.READ || status == DeliveryStatus.PLAYED;
    }

    /** Some providers name an address, others an id of their own, by which nobody can fetch anything. */
    private static @Nullable String address(MessageView it) {
        String reference = it.media() == null ? null : it.media().reference();
        return reference != null && reference.startsWith("https://") ? reference : null;
    }

    private static boolean isGone(MessageView it) {
        return it.changes().deletedAt() != null;
    }

    /** When something became of it last: a report, new words, or that it was taken back. */
    private static Instant updatedAt(MessageView it) {
        Instant latest = it.receivedAt();
        if (it.delivery() != null) {
            for (StatusView.Report report : it.delivery().history()) {
                latest = later(latest, report.occurredAt());
            }
        }
        return later(later(latest, it.changes().editedAt()), it.changes().deletedAt());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
