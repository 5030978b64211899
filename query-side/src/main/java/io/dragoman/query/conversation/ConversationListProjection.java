package io.dragoman.query.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationRead;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.ConversationEvent.InboundNoted;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.integration.Provider;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.DocumentUpdate;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.StoredCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps one document per conversation: its own events write it, and its messages what commutes. */
@ProcessingGroup(Timeline.GROUP)
final class ConversationListProjection {

    private static final String SOURCE = "conversation";

    private final StoredCollection conversations;
    private final ProjectionWrites writes;
    private final UnreadCounts unread;

    ConversationListProjection(StoredCollection conversations, ProjectionWrites writes, UnreadCounts unread) {
        this.conversations = conversations;
        this.writes = writes;
        this.unread = unread;
    }

    /** Without a message from the customer it is the last of the list. */
    @EventHandler
    void on(ConversationStarted event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.conversationId(), sequence, token)
                .set("integration", event.integrationId().value())
                .set("contact", event.contactId().value())
                .set("kind", event.kind().name())
                .set("startedAt", event.startedAt())
                .set("order", order(Instant.ofEpochMilli(Long.MIN_VALUE), event.conversationId()));
        unread.touched(event.conversationId(), position(token));
    }

    @EventHandler
    void on(InboundNoted event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.conversationId(), sequence, token)
                .set("lastInboundAt", event.lastInboundAt())
                .set("order", order(event.lastInboundAt(), event.conversationId()));
    }

    @EventHandler
    void on(ConversationRead event, @SequenceNumber long sequence, TrackingToken token) {
        update(event.conversationId(), sequence, token).set(UnreadCounts.READ_UP_TO, event.upTo());
        unread.touched(event.conversationId(), position(token));
    }

    @EventHandler
    void on(MessageReceived event, TrackingToken token) {
        long position = position(token);
        BatchChanges.add(SOURCE, event.conversationId(), position);
        DocumentUpdate update = writes.commuting(conversations.name(), event.conversationId())
                .set("contact", event.contactId().value())
                .set("provider", event.provider().path())
                .addToSet("channels", event.channel().name());
        if (event.standsAlone()) {
            update.max(
                    "last", new NewestMessage(event.effectiveAt(), position, event.channel(), event.messageId()).key());
        }
        if (event.identity() != null && (event.isTheCustomers() || event.direction() == Direction.ECHO)) {
            update.max(NewestIdentity.FIELD, new NewestIdentity(event.effectiveAt(), position, event.identity()).key());
        }
        if (event.isTheCustomers()) {
            update.max("lastReceivedAt", event.receivedAt());
        }
        if (opensWindow(event)) {
            update.max("windowFrom", event.effectiveAt());
        }
        if (event.wantsReader()) {
            unread.touched(event.conversationId(), position);
        }
    }

    @ResetHandler
    void forgetEverything() {
        conversations.wipe();
    }

    /** WhatsApp's rule binds whoever goes through its business platform; a linked phone may always write. */
    private static boolean opensWindow(MessageReceived event) {
        return event.isTheCustomers() && event.channel() == Channel.WHATSAPP && event.provider() != Provider.GREEN_API;
    }

    private DocumentUpdate update(ConversationId id, long sequence, TrackingToken token) {
        BatchChanges.add(SOURCE, id, position(token));
        return writes.guarded(conversations.name(), id, SOURCE, sequence);
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(0);
    }

    private static String order(Instant lastInboundAt, ConversationId id) {
        return SortKey.of(lastInboundAt, id.local());
    }
}
