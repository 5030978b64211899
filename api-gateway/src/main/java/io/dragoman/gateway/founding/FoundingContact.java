package io.dragoman.gateway.founding;

import io.dragoman.contact.ContactView;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A contact as the first clients know it.
 *
 * @param id stands in the place of a number, at every address that takes one
 * @param phoneNumber absent where WhatsApp hides it, and of groups
 * @param windowOpen whether free text may be sent now
 * @param profilePictureUrl no provider tells it to us, as little as {@code statusText} and {@code isVerified}
 */
@JsonNaming(SnakeCaseStrategy.class)
record FoundingContact(
        String id,
        @Nullable String phoneNumber,
        @Nullable String displayName,
        @Nullable String businessName,
        @Nullable String profilePictureUrl,
        @Nullable String statusText,
        @Nullable Boolean isVerified,
        boolean isBlocked,
        boolean isPinned,
        @Nullable Instant lastMessageTime,
        @Nullable Instant lastInboundAt,
        boolean windowOpen,
        @Nullable String lastMessagePreview,
        long unreadCount,
        boolean conversationClosed,
        List<String> tags,
        @Nullable Map<String, Object> metadata,
        Instant createdAt,
        Instant updatedAt) {

    static final String EXAMPLE = """
            {"id":"k3f9a1","phone_number":"+16505551234","display_name":"Ann","business_name":"Bay Tours",\
            "profile_picture_url":null,"status_text":null,"is_verified":null,"is_blocked":false,"is_pinned":true,\
            "last_message_time":"2030-01-01T00:00:00Z","last_inbound_at":"2030-01-01T00:00:00Z","window_open":true,"last_message_preview":"Hi","unread_count":2,"conversation_closed":false,\
            "tags":["vip"],"metadata":{"crm":"4711"},"created_at":"2030-01-01T00:00:00Z","updated_at":"2030-01-01T00:00:05Z"}""";

    static FoundingContact of(ContactView it, Caller caller, Instant now) {
        return new FoundingContact(
                it.id(),
                PhoneMask.of(it.phone(), caller),
                PhoneMask.of(it.name(), caller),
                PhoneMask.of(it.businessName(), caller),
                null,
                null,
                null,
                it.blocked(),
                it.pinned(),
                it.lastMessageAt(),
                it.reach().lastInboundAt(),
                it.reach().isOpen(now),
                PhoneMask.text(it.lastWords(), caller),
                it.unreadCount(),
                it.conversationClosed(),
                it.tags().stream().map(tag -> PhoneMask.within(tag, caller)).toList(),
                PhoneMask.object(it.metadata(), caller),
                it.registeredAt(),
                it.updatedAt());
    }
}
