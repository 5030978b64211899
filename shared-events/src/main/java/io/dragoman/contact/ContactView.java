package io.dragoman.contact;

import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as screens show it, with all that is part of it; ids are local.
 *
 * @param version of the contact itself, for whoever changes it
 * @param nameSource whether a person or the provider's profile gave the name
 * @param phone the newest number; another spelling of one is none
 * @param country where the number is from, in two letters
 * @param zone its time zone, where the number tells one
 * @param identities of all that is part of it, in the order in which they became known
 * @param metadata a JSON object
 * @param lastKind of the newest message, and {@code lastWords} of it, as in {@link io.dragoman.conversation.ConversationView}
 * @param unreadCount how many of its messages nobody of the business has seen, in all its conversations
 * @param updatedAt when something about it changed last, a message included
 * @param mergedFrom the merges that made it, oldest first
 */
public record ContactView(
        String id,
        long version,
        @Nullable String name,
        @Nullable NameSource nameSource,
        @Nullable String businessName,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String zone,
        List<Identity> identities,
        List<String> tags,
        boolean pinned,
        boolean blocked,
        boolean conversationClosed,
        @Nullable String metadata,
        List<Channel> channels,
        @Nullable MessageKind lastKind,
        @Nullable String lastWords,
        long unreadCount,
        @Nullable Instant lastMessageAt,
        Instant registeredAt,
        Instant updatedAt,
        List<Merge> mergedFrom) {

    /**
     * One identity the contact is known by.
     *
     * @param id by which it can be detached
     * @param contactId whose it is, where the contact is made of several
     * @param aliasOf the identity of which it is another spelling
     */
    public record Identity(
            String id,
            String contactId,
            IdentityKind kind,
            String value,
            @Nullable String aliasOf,
            Instant linkedAt) {}

    /**
     * A contact that is shown as part of this one.
     *
     * @param id by which the merge can be taken back
     * @param by who merged them
     */
    public record Merge(
            String id,
            String contactId,
            @Nullable String name,
            Instant at,
            @Nullable String by) {}
}
