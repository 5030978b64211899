package io.dragoman.conversation;

import io.dragoman.contact.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list has; {@code null} lets all through.
 *
 * @param unread whether something of it is unread
 * @param contactId whose it is; also a contact that is merged with that one
 */
public record ConversationFilter(
        @Nullable Boolean unread, @Nullable ContactId contactId) {

    /** All conversations. */
    public static final ConversationFilter NONE = new ConversationFilter(null, null);
}
