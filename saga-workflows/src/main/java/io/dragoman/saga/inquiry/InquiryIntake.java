package io.dragoman.saga.inquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.LinkOwnMessage;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Gives every message of a person an inquiry: the contact's open one, or the next. Which one is open, the inquiries themselves know;
 * the number remembered in memory only saves asking the closed ones. What the business itself writes belongs to the open one and opens
 * none; nor do groups, unless that is chosen.
 */
public final class InquiryIntake {

    /** The processing group. */
    public static final String GROUP = "inquiry-intake";

    private final Dispatcher commands;
    private final Lanes lanes;
    private final boolean groups;
    private final Cache<ContactId, Integer> newest =
            Caffeine.newBuilder().maximumSize(100_000).build();

    public InquiryIntake(Dispatcher commands, Lanes lanes, boolean groups) {
        this.commands = commands;
        this.lanes = lanes;
        this.groups = groups;
    }

    @EventHandler
    void on(MessageReceived received, EventMessage<?> event, TrackingToken token) {
        if ((groups || received.author() == null) && received.content().kind().isSpoken()) {
            long position = token.position().orElseThrow();
            Meta meta = Metas.following(event, GROUP);
            lanes.in(received.contactId().value(), () -> link(received, position, meta));
        }
    }

    private void link(MessageReceived received, long position, Meta meta) {
        int ordinal = newest.get(received.contactId(), contact -> 1);
        while (!linked(received, ordinal, position, meta)) {
            ordinal++;
        }
        newest.put(received.contactId(), ordinal);
    }

    private boolean linked(MessageReceived received, int ordinal, long position, Meta meta) {
        return received.direction() == Direction.ECHO
                ? ownLinked(received, InquiryId.of(received.contactId(), ordinal), position, meta)
                : customersLinked(received, ordinal, position, meta);
    }

    /** True also where no inquiry is open: then there is nothing to link it to. */
    private boolean ownLinked(MessageReceived received, InquiryId inquiry, long position, Meta meta) {
        LinkOwnMessage link = new LinkOwnMessage(
                inquiry,
                received.contactId(),
                received.messageId(),
                received.channel(),
                position,
                received.effectiveAt());
        return commands.askIfThere(link, Boolean.class, meta).orElse(true);
    }

    private boolean customersLinked(MessageReceived received, int ordinal, long position, Meta meta) {
        return commands.ask(
                new LinkMessage(
                        InquiryId.of(received.contactId(), ordinal),
                        received.contactId(),
                        ordinal,
                        received.messageId(),
                        received.channel(),
                        position,
                        received.effectiveAt(),
                        received.content().hasWords()),
                Boolean.class,
                meta);
    }
}
