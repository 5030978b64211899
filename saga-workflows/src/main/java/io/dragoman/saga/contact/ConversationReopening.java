package io.dragoman.saga.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactCommand.ReopenConversation;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.AskShown;
import io.dragoman.contact.ContactMergeEvent;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Opens a conversation again that somebody had done with, when the customer writes. Whether it is closed, the contact itself knows; what
 * is remembered in memory only saves asking those that are open.
 */
public final class ConversationReopening {

    private static final String PROCESS = "conversation-reopening";

    private final Dispatcher commands;
    private final Lanes lanes;

    /** What a contact is shown as. */
    private final Cache<ContactId, ContactId> shown =
            Caffeine.newBuilder().maximumSize(100_000).build();

    private final Cache<ContactId, Boolean> open =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /** What was asked last, or would have been, had the conversation not been open. */
    private final Cache<ContactId, Asked> last =
            Caffeine.newBuilder().maximumSize(100_000).build();

    public ConversationReopening(Dispatcher commands, Lanes lanes) {
        this.commands = commands;
        this.lanes = lanes;
    }

    @EventHandler
    void on(MessageReceived received, EventMessage<?> event, TrackingToken token) {
        if (received.direction() == Direction.INBOUND) {
            Meta meta = Metas.following(event, PROCESS);
            long position = token.position().orElseThrow();
            lanes.in(received.contactId().value(), () -> reopen(received, position, meta));
        }
    }

    /** In its turn among the contact's messages, and again when all of the batch are through: parts of it have lanes of their own. */
    @EventHandler
    void on(ConversationClosed closed) {
        lanes.in(closed.contactId().value(), () -> open.invalidate(closed.contactId()));
        BeforeToken.add(() -> askAgain(closed.contactId()));
    }

    @EventHandler
    void on(ContactMergeEvent changed) {
        shown.invalidateAll();
        open.invalidateAll();
        last.invalidateAll();
    }

    private void reopen(MessageReceived received, long position, Meta meta) {
        ContactId contact = shown.get(received.contactId(), id -> shownAs(id, meta));
        Asked asked = new Asked(new ReopenConversation(contact, position, received.receivedAt()), meta);
        last.asMap().merge(contact, asked, Asked::later);
        if (open.getIfPresent(contact) == null) {
            commands.sendIfThere(asked.command(), meta);
            open.put(contact, true);
        }
    }

    /** Whoever closed it may not have seen the last message, which found it open. Whether that is so, the contact knows. */
    private void askAgain(ContactId contact) {
        open.invalidate(contact);
        Asked asked = last.getIfPresent(contact);
        if (asked != null) {
            commands.sendIfThere(asked.command(), asked.meta());
        }
    }

    private ContactId shownAs(ContactId contact, Meta meta) {
        ContactMergesId merges = ContactMergesId.of(contact.tenant());
        return commands.askIfThere(new AskShown(merges, contact), ContactId.class, meta)
                .orElse(contact);
    }

    /** What a message asks of its contact. */
    private record Asked(ReopenConversation command, Meta meta) {
        Asked later(Asked other) {
            return other.command().position() > command.position() ? other : this;
        }
    }
}
