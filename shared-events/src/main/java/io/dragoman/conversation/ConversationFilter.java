package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.integration.IntegrationId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list has; {@code null} lets all through.
 *
 * @param unread whether something of it is unread
 * @param closed whether somebody has done with its contact; the contact's next message opens it again
 * @param channel a line that messages of it came over
 * @param contactId whose it is; also a contact that is merged with that one
 */
public record ConversationFilter(
        @Nullable Boolean unread,
        @Nullable Boolean closed,
        @Nullable Channel channel,
        @Nullable IntegrationId integrationId,
        @Nullable ContactId contactId) {

    /** All conversations. */
    public static final ConversationFilter NONE = new ConversationFilter(null, null, null, null, null);
}
