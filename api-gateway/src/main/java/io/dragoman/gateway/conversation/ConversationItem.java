package io.dragoman.gateway.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationView;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a caller may see it; meanings as in {@link ConversationView}.
 *
 * @param windowOpen whether free text may be sent now
 */
record ConversationItem(
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
        boolean windowOpen,
        @Nullable String lastWords,
        long unreadCount) {

    static final String EXAMPLE = """
            {"id":"meta.k3f9a1","contactId":"k3f9a1","shownContactId":"k3f9a1","contactName":"Ann","phone":"+16505551234","integrationId":"meta",\
            "provider":"meta","kind":"direct","channels":["whatsapp"],"closed":false,"startedAt":"2030-01-01T00:00:00Z",\
            "lastInboundAt":"2030-01-01T00:00:00Z","lastReceivedAt":"2030-01-01T00:00:01.042Z",\
            "windowUntil":"2030-01-02T00:00:00Z","windowOpen":true,"lastWords":"Hi","unreadCount":2}""";

    static ConversationItem of(ConversationView it, Caller caller, Instant now) {
        return new ConversationItem(
                it.id(),
                it.contactId(),
                it.shownContactId(),
                PhoneMask.of(it.contactName(), caller),
                PhoneMask.of(it.phone(), caller),
                it.integrationId(),
                it.provider(),
                it.kind(),
                it.channels(),
                it.closed(),
                it.startedAt(),
                it.lastInboundAt(),
                it.lastReceivedAt(),
                it.windowUntil(),
                windowOpen(it, now),
                PhoneMask.text(it.lastWords(), caller),
                it.unreadCount());
    }

    /** Only WhatsApp's business platform closes it; a linked phone and other channels may always write. */
    private static boolean windowOpen(ConversationView it, Instant now) {
        boolean bound = it.provider() != Provider.GREEN_API && it.channels().contains(Channel.WHATSAPP);
        return it.windowUntil() == null ? !bound : now.isBefore(it.windowUntil());
    }
}
