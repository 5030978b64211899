package io.dragoman.query;

import static io.dragoman.query.platform.TestHistory.START;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationEvent.ConversationRead;
import io.dragoman.conversation.ConversationEvent.ConversationStarted;
import io.dragoman.conversation.ConversationEvent.InboundNoted;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestHistory;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.IntakeItemDiscarded;
import io.dragoman.webhook.WebhookEvent.IntakeItemFailed;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what happened, in the words of the domain; all people and texts are invented. */
final class Story {

    static final String TENANT = "t1";
    static final IntegrationId META = IntegrationId.of(TENANT, "meta");

    final TestHistory history = new TestHistory();

    static ContactId contact(String name) {
        return ContactId.of(TENANT, name);
    }

    static ConversationId conversation(String name) {
        return ConversationId.between(META, contact(name));
    }

    static InquiryId inquiry(String name) {
        return InquiryId.of(contact(name), 1);
    }

    static MessageId message(String local) {
        return MessageId.of(TENANT, local);
    }

    static Instant second(long seconds) {
        return START.plusSeconds(seconds);
    }

    static Scope scope() {
        return new Scope(TENANT, 0);
    }

    static PageRequest page() {
        return new PageRequest(null, PageRequest.DEFAULT);
    }

    /** Somebody becomes known by a number, which nobody else has. */
    Story registers(String contact) {
        ContactId id = contact(contact);
        Instant at = second(history.head());
        history.add(id, new ContactRegistered(id, at));
        history.add(
                id,
                new IdentityLinked(
                        id, IdentityClaimId.of(TENANT, "claim-" + contact), IdentityKind.PHONE, "+1555" + contact, at));
        return this;
    }

    Story renames(String contact, String name) {
        ContactId id = contact(contact);
        history.add(id, new ContactRenamed(id, name, NameSource.PROFILE, second(history.head()), null));
        return this;
    }

    /** A message without an inquiry. */
    Story writes(String contact, String messageId, String text, Instant at) {
        return receives(contact, messageId, text, at, Provider.META, Channel.WHATSAPP, Direction.INBOUND);
    }

    /** A message that came by one of the contact's identities. */
    Story writesBy(String contact, String messageId, String claim, Instant at) {
        history.add(
                message(messageId),
                new MessageReceived(
                        message(messageId),
                        conversation(contact),
                        contact(contact),
                        null,
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "provider-" + messageId,
                        at,
                        at,
                        false,
                        MessageContent.text(messageId),
                        null,
                        null,
                        IdentityClaimId.of(TENANT, claim)));
        return this;
    }

    Story alsoKnownAs(String contact, String claim, String userId) {
        history.add(
                contact(contact),
                new IdentityLinked(
                        contact(contact),
                        IdentityClaimId.of(TENANT, claim),
                        IdentityKind.BUSINESS_SCOPED_USER,
                        userId,
                        second(history.head())));
        return this;
    }

    Story detaches(String contact, String claim) {
        history.add(
                contact(contact),
                new IdentityDetached(contact(contact), IdentityClaimId.of(TENANT, claim), second(history.head())));
        return this;
    }

    Story receives(
            String contact,
            String messageId,
            String text,
            Instant at,
            Provider provider,
            Channel channel,
            Direction direction) {
        history.add(message(messageId), received(contact, messageId, text, at, provider, channel, direction));
        return this;
    }

    private static MessageReceived received(
            String contact,
            String messageId,
            String text,
            Instant at,
            Provider provider,
            Channel channel,
            Direction direction) {
        return new MessageReceived(
                message(messageId),
                conversation(contact),
                contact(contact),
                null,
                META,
                provider,
                channel,
                direction,
                "provider-" + messageId,
                at,
                at,
                false,
                MessageContent.text(text));
    }

    Story starts(String contact) {
        history.add(
                conversation(contact),
                new ConversationStarted(
                        conversation(contact),
                        META,
                        contact(contact),
                        ConversationKind.DIRECT,
                        second(history.head())));
        return this;
    }

    Story notes(String contact, String messageId, Instant at) {
        history.add(conversation(contact), new InboundNoted(conversation(contact), message(messageId), at));
        return this;
    }

    Story reads(String contact, long upTo) {
        history.add(conversation(contact), new ConversationRead(conversation(contact), upTo, second(history.head())));
        return this;
    }

    Story opens(String contact) {
        InquiryId id = inquiry(contact);
        history.add(
                id,
                new InquiryOpened(
                        id, contact(contact), 1, Channel.WHATSAPP, InquiryStatus.NEW_WHATSAPP, second(history.head())));
        return this;
    }

    Story links(String contact, String messageId, Instant at) {
        InquiryId id = inquiry(contact);
        history.add(
                id,
                new MessageLinked(
                        id, contact(contact), message(messageId), Channel.WHATSAPP, history.head(), at, true));
        return this;
    }

    /** The business answered on its phone. */
    Story linksOwn(String contact, String messageId, Instant at) {
        InquiryId id = inquiry(contact);
        history.add(
                id,
                new MessageLinked(
                        id,
                        contact(contact),
                        message(messageId),
                        Channel.WHATSAPP,
                        history.head(),
                        at,
                        false,
                        Direction.ECHO));
        return this;
    }

    /** All that one first message causes. */
    Story asks(String contact, String messageId, String text, Instant at) {
        return registers(contact)
                .writes(contact, messageId, text, at)
                .starts(contact)
                .notes(contact, messageId, at)
                .opens(contact)
                .links(contact, messageId, at);
    }

    static DeliveryId delivery(String name) {
        return DeliveryId.of(TENANT, "meta.20300101." + name);
    }

    Story delivers(String name) {
        return delivers(name, META, Route.DIRECT);
    }

    Story deliversUnrouted(String name) {
        return delivers(name, null, Route.UNROUTED);
    }

    private Story delivers(String name, @Nullable IntegrationId integration, Route route) {
        history.add(
                delivery(name),
                new WebhookReceived(
                        delivery(name),
                        integration,
                        Provider.META,
                        route,
                        second(history.head() + 1),
                        "application/json",
                        Map.of("user-agent", "provider/1.0", "x.y", "$z"),
                        ("{\"id\":\"" + name + "\"}").getBytes(UTF_8)));
        return this;
    }

    Story fails(String delivery, int item) {
        IntakeItemFailed failed = new IntakeItemFailed(
                delivery(delivery), item, "message", "unreadable", "no id", second(history.head()));
        history.add(delivery(delivery), failed, delivery(delivery).value());
        return this;
    }

    Story discards(String delivery, int item) {
        history.add(
                delivery(delivery),
                new IntakeItemDiscarded(delivery(delivery), item, "a test of ours", 0, second(history.head())));
        return this;
    }

    Story redrives(String delivery, int times) {
        history.add(delivery(delivery), new WebhookRedriven(delivery(delivery), times, second(history.head())));
        return this;
    }

    /** A message whose cause is a delivery. */
    Story followsFrom(String delivery, String contact, String messageId) {
        Instant at = second(history.head());
        history.add(
                message(messageId),
                received(contact, messageId, "words", at, Provider.META, Channel.WHATSAPP, Direction.INBOUND),
                delivery(delivery).value());
        return this;
    }

    /** Something on another message: a reaction, an edit, a deletion, a vote. */
    /** A message that quotes another one. */
    Story answers(String contact, String messageId, String answered, Instant at) {
        history.add(
                message(messageId),
                new MessageReceived(
                        message(messageId),
                        conversation(contact),
                        contact(contact),
                        null,
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "provider-" + messageId,
                        at,
                        at,
                        false,
                        MessageContent.text("answer " + messageId),
                        message(answered),
                        null,
                        null));
        return this;
    }

    Story changes(
            String contact, String messageId, MessageKind kind, @Nullable String text, String target, Instant at) {
        return changes(contact, messageId, Direction.INBOUND, new MessageContent(kind, text, null, null), target, at);
    }

    Story changes(
            String contact, String messageId, Direction direction, MessageContent content, String target, Instant at) {
        history.add(
                message(messageId),
                new MessageReceived(
                        message(messageId),
                        conversation(contact),
                        contact(contact),
                        null,
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        direction,
                        "provider-" + messageId,
                        at,
                        at,
                        false,
                        content,
                        null,
                        message(target),
                        null));
        return this;
    }

    /** A message of somebody in a group; without a target it speaks of no other. */
    Story saysInGroup(
            String group,
            String author,
            String messageId,
            MessageContent content,
            @Nullable String target,
            Instant at) {
        history.add(
                message(messageId),
                new MessageReceived(
                        message(messageId),
                        conversation(group),
                        contact(group),
                        contact(author),
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "provider-" + messageId,
                        at,
                        at,
                        false,
                        content,
                        null,
                        target == null ? null : message(target),
                        null));
        return this;
    }

    /** A message of the business, written on its phone. */
    Story echoes(String contact, String messageId, String text, Instant at) {
        return receives(contact, messageId, text, at, Provider.META, Channel.WHATSAPP, Direction.ECHO);
    }

    /** What the provider says of one of our messages, whether it is known or not. */
    Story reportsOn(String messageId, DeliveryStatus status, Instant at, @Nullable String errorCode) {
        StatusId id = StatusId.of(ReadSide.HASH, META, "provider-" + messageId);
        history.add(
                id,
                new StatusReported(
                        id,
                        META,
                        Provider.META,
                        status,
                        at,
                        at,
                        errorCode,
                        errorCode == null ? null : "title of " + errorCode,
                        null,
                        null));
        return this;
    }

    Story reports(String local, DeliveryStatus status, Instant at, @Nullable String errorCode) {
        StatusId id = StatusId.of(TENANT, local);
        history.add(id, new StatusReported(id, META, Provider.META, status, at, at, errorCode, null, null, null));
        return this;
    }
}
