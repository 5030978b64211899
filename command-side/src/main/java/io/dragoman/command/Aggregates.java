package io.dragoman.command;

import io.dragoman.command.contact.Contact;
import io.dragoman.command.contact.ContactMerges;
import io.dragoman.command.contact.IdentityClaim;
import io.dragoman.command.conversation.Conversation;
import io.dragoman.command.conversation.InboundMessage;
import io.dragoman.command.inquiry.Inquiry;
import io.dragoman.command.integration.Integration;
import io.dragoman.command.outbound.MessageStatus;
import io.dragoman.command.webhook.WebhookDelivery;
import java.util.List;

/** All aggregates, for whoever assembles them with stores and buses. Their handlers ask for a {@link java.time.Clock}. */
public final class Aggregates {

    private Aggregates() {}

    /** Every aggregate of the command side; each is registered with Axon's defaults. */
    public static List<Class<?>> types() {
        return List.of(
                Contact.class,
                IdentityClaim.class,
                ContactMerges.class,
                InboundMessage.class,
                Conversation.class,
                MessageStatus.class,
                Inquiry.class,
                Integration.class,
                WebhookDelivery.class);
    }

    /** Those whose histories grow without end. The others are read whole: they stay short. */
    public static List<Snapshots> snapshots() {
        return List.of(
                new Snapshots(Conversation.class, "snapshot.Conversation", 200),
                new Snapshots(Inquiry.class, "snapshot.Inquiry", 200),
                new Snapshots(ContactMerges.class, "snapshot.ContactMerges", 200));
    }

    /**
     * How an aggregate is kept short.
     *
     * @param type the aggregate; its {@link org.axonframework.serialization.Revision} tells which snapshots still fit it
     * @param name the name its snapshots are stored under
     * @param every after how many events the next one is taken
     */
    public record Snapshots(Class<?> type, String name, int every) {}
}
