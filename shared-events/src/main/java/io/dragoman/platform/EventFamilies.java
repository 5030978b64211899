package io.dragoman.platform;

import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactMergeEvent;
import io.dragoman.contact.IdentityClaimEvent;
import io.dragoman.conversation.ConversationEvent;
import io.dragoman.conversation.MessageEvent;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.integration.IntegrationEvent;
import io.dragoman.outbound.StatusEvent;
import io.dragoman.webhook.WebhookEvent;
import java.util.List;

/** Every family of events that the history may hold. An event outside of them has no wire name and cannot be stored. */
public final class EventFamilies {

    public static final List<Class<?>> ALL = List.of(
            WebhookEvent.class,
            IntegrationEvent.class,
            ContactEvent.class,
            IdentityClaimEvent.class,
            ContactMergeEvent.class,
            MessageEvent.class,
            ConversationEvent.class,
            StatusEvent.class,
            InquiryEvent.class);

    private EventFamilies() {}
}
