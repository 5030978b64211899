package io.dragoman.conversation;

import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it; ids are local.
 *
 * @param shownContactId the contact that its own contact is shown as; another one where they are merged
 * @param identity the identity that the newest message came from or went to, by which the contact is answered; {@code null} where
 *     none was kept, or it is not the contact's any more
 * @param channels over which messages of it came
 * @param closed whether somebody has done with the contact
 * @param lastInboundAt when the customer wrote, called or reacted last, by the provider's clock; what the provider notes of the
 *     customer does not count, nor does what only changes words of before
 * @param lastReceivedAt when the last of that came in, by ours
 * @param windowUntil until when free text may be sent: 24 hours after {@code lastInboundAt}; {@code null} where the provider knows
 *     no such window, or none was opened
 * @param lastKind of the newest message that is something by itself, whoever wrote it: a reaction or a notice is none;
 *     {@code deletion} where it was taken back
 * @param lastWords the beginning of its words as they are now
 * @param unreadCount how many of the customer's messages nobody of the business has seen; what the customer has seen of ours, and
 *     what the provider was told, are other things
 */
public record ConversationView(
        String id,
        String contactId,
        String shownContactId,
        @Nullable String contactName,
        String integrationId,
        @Nullable Provider provider,
        ConversationKind kind,
        ContactView.@Nullable Identity identity,
        List<Channel> channels,
        boolean closed,
        Instant startedAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant windowUntil,
        @Nullable MessageKind lastKind,
        @Nullable String lastWords,
        long unreadCount) {}
