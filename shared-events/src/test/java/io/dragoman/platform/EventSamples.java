package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.contact.ContactEvent.ContactBlocked;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ContactUnblocked;
import io.dragoman.contact.ContactEvent.ContactUnpinned;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.ReopenReason;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.IdentityClaimEvent.IdentityClaimed;
import io.dragoman.contact.IdentityClaimEvent.IdentityReleased;
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
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryOpened;
import io.dragoman.inquiry.InquiryEvent.InquiryReminded;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryEvent.InquiryWentStale;
import io.dragoman.inquiry.InquiryEvent.MessageLinked;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationActivated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusEvent.StatusReported;
import io.dragoman.outbound.StatusId;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.IntakeItemDiscarded;
import io.dragoman.webhook.WebhookEvent.IntakeItemFailed;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of each type, with every component filled. Their personal data all contains {@link #PRIVATE}. */
final class EventSamples {

    /** Part of every personal component, and of nothing else. */
    static final String PRIVATE = "Zaphod";

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    private static final IntegrationId INTEGRATION = IntegrationId.of("default", "meta");
    private static final DeliveryId DELIVERY =
            DeliveryId.of("default", "meta", LocalDate.parse("2026-03-01"), 0x0123456789abcdefL);
    private static final ContactId CONTACT = ContactId.of("default", "k3f9");
    private static final ContactMergesId MERGES = ContactMergesId.of("default");
    private static final IdentityClaimId CLAIM = IdentityClaimId.of("default", "abcdefghijklmnopqrstuvwxyz");
    private static final ConversationId CONVERSATION = ConversationId.between(INTEGRATION, CONTACT);
    private static final MessageId MESSAGE = MessageId.of("default", "mmmmmmmmmmmmmmmmmmmmmmmmmm");
    private static final StatusId STATUS = StatusId.of("default", "ssssssssssssssssssssssssss");
    private static final InquiryId INQUIRY = InquiryId.of(CONTACT, 1);
    private static final Map<String, String> SETTINGS = Map.of("phoneNumberId", "106540352242922");

    static final List<Object> ALL = List.of(
            new WebhookReceived(
                    DELIVERY,
                    INTEGRATION,
                    Provider.META,
                    Route.DIRECT,
                    NOON,
                    "application/json",
                    Map.of("user-agent", "facebookexternalua", "x-request-id", "7"),
                    "{\"from\": \"Zaphod\"}".getBytes(UTF_8)),
            new IntakeItemFailed(DELIVERY, 2, "message", "unreadable", "the item has no id", NOON),
            new WebhookRedriven(DELIVERY, 1, NOON),
            new IntakeItemDiscarded(DELIVERY, 2, "Zaphod wrote again", 1, NOON),
            new IntegrationConnected(INTEGRATION, Provider.META, "Front desk", SETTINGS, true, NOON),
            new IntegrationUpdated(INTEGRATION, "Back desk", SETTINGS, NOON),
            new CredentialsRotated(INTEGRATION, Set.of("appSecret"), NOON),
            new IntegrationActivated(INTEGRATION, NOON),
            new IntegrationDeactivated(INTEGRATION, NOON),
            new IntegrationStateReported(
                    INTEGRATION,
                    "message_template_status_update",
                    "booking_confirmed en-US",
                    "PAUSED",
                    "FIRST_PAUSE",
                    NOON,
                    NOON.plusSeconds(1)),
            new IntegrationDeleted(INTEGRATION, NOON),
            new ContactRegistered(CONTACT, NOON),
            new IdentityLinked(CONTACT, CLAIM, IdentityKind.EMAIL, "Zaphod@example.org", NOON),
            new ContactRenamed(CONTACT, "Zaphod B.", NameSource.PROFILE, NOON, NOON),
            new IdentityDetached(CONTACT, CLAIM, DetachReason.PROVIDER, MESSAGE, NOON),
            new ProfileRenamed(CONTACT, "Zaphod B.", NOON, NOON),
            new NameRemoved(CONTACT, NOON),
            new ContactDescribed(CONTACT, "Zaphod Ltd", "{\"crm\": \"Zaphod\"}", NOON),
            new ContactTagged(CONTACT, List.of(new Tag("Zaphods friends")), NOON),
            new ContactPinned(CONTACT, NOON),
            new ContactUnpinned(CONTACT, NOON),
            new ContactBlocked(CONTACT, NOON),
            new ContactUnblocked(CONTACT, NOON),
            new ConversationClosed(CONTACT, NOON, 42L),
            new ConversationReopened(CONTACT, ReopenReason.MESSAGE, NOON),
            new SamePersonNoted(CONTACT, ContactId.of("default", "w2x8"), NOON),
            new ContactDetailsRevealed(CONTACT, "Zaphod asked to be called", NOON),
            new ContactsMerged(MERGES, "0123456789abcdef", CONTACT, ContactId.of("default", "w2x8"), NOON),
            new MergeReverted(MERGES, "0123456789abcdef", CONTACT, ContactId.of("default", "w2x8"), NOON),
            new IdentityClaimed(CLAIM, CONTACT, IdentityKind.PHONE, 1, NOON),
            new IdentityReleased(CLAIM, CONTACT, 1, DetachReason.PROVIDER, NOON),
            messageReceived(),
            new ConversationStarted(CONVERSATION, INTEGRATION, CONTACT, ConversationKind.DIRECT, NOON),
            new InboundNoted(CONVERSATION, MESSAGE, NOON),
            new ConversationRead(CONVERSATION, 42, NOON),
            new StatusReported(
                    STATUS,
                    INTEGRATION,
                    Provider.META,
                    DeliveryStatus.FAILED,
                    NOON,
                    NOON,
                    "131047",
                    "Message outside of the window",
                    false,
                    true),
            new InquiryOpened(INQUIRY, CONTACT, 1, Channel.WHATSAPP, InquiryStatus.NEW_WHATSAPP, NOON),
            new MessageLinked(INQUIRY, CONTACT, MESSAGE, Channel.WHATSAPP, 42, NOON, false, Direction.ECHO),
            new ExtractionRequested(INQUIRY, CONTACT, 1, List.of(MESSAGE), NOON, ExtractionReason.RERUN),
            extractionRecorded(),
            new ExtractionRetried(INQUIRY, CONTACT, 1, 2, List.of(MESSAGE), NOON),
            new ExtractionFailed(
                    INQUIRY, CONTACT, 1, "openai/1", "timeout", NOON, 2, FailureKind.RETRYING, NOON.plusSeconds(4)),
            new FieldsCorrected(INQUIRY, CONTACT, 1, values(), NOON),
            new CorrectionUndone(INQUIRY, CONTACT, 1, values(), NOON),
            new InquiryReminded(INQUIRY, CONTACT, 42, NOON, NOON.minusSeconds(4), List.of(InquiryField.LAST_NAME)),
            new InquiryWentStale(INQUIRY, CONTACT, 42, NOON, NOON.minusSeconds(4), List.of(InquiryField.LAST_NAME)),
            new InquiryStatusChanged(
                    INQUIRY, InquiryStatus.INCOMPLETE, List.of(InquiryField.LAST_NAME), "completeness/1", NOON),
            new InquiryClosed(INQUIRY, CONTACT, "done", NOON));

    private EventSamples() {}

    static MessageReceived messageReceived() {
        return new MessageReceived(
                MESSAGE,
                CONVERSATION,
                CONTACT,
                ContactId.of("default", "w2x8"),
                INTEGRATION,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid.Zaphod",
                NOON,
                NOON.plusSeconds(1),
                false,
                new MessageContent(
                        MessageKind.DOCUMENT,
                        "Zaphod here, tickets enclosed",
                        new MessageContent.Media("application/pdf", "Zaphod.pdf", "media/Zaphod/1", 4_096L),
                        "{\"type\": \"document\", \"of\": \"Zaphod\"}",
                        true,
                        "{\"referral\": {\"headline\": \"Zaphod\"}}"),
                MessageId.of("default", "qqqqqqqqqqqqqqqqqqqqqqqqqq"),
                MessageId.of("default", "tttttttttttttttttttttttttt"));
    }

    static ExtractionRecorded extractionRecorded() {
        return new ExtractionRecorded(
                INQUIRY,
                CONTACT,
                1,
                "local/1",
                List.of(
                        new ExtractedValue(
                                InquiryField.FIRST_NAME, "Zaphod", 0.9, MESSAGE, "I am Zaphod", "from the greeting"),
                        new ExtractedValue(
                                InquiryField.ORIGIN,
                                "Zaphodville",
                                0.5,
                                MESSAGE,
                                "in Zaphodville",
                                null,
                                ExtractionSource.LOCAL)),
                List.of(InquiryField.FIRST_NAME),
                NOON,
                new ExtractionOrigin(
                        ExtractionSource.COMBINED,
                        "gpt-4o-mini",
                        "travel/1",
                        new TokenUsage(900, 80),
                        "{\"n\": \"Zaphod\"}"),
                List.of(InquiryField.ORIGIN),
                List.of(InquiryField.ORIGIN));
    }

    private static List<FieldValue> values() {
        return List.of(
                new FieldValue(InquiryField.FIRST_NAME, "Zaphod"), new FieldValue(InquiryField.HOME_ADDRESS, null));
    }
}
