package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactView;
import org.jspecify.annotations.Nullable;

/** Whether a contact that was found is one that a filter lets through, as the lists without words have it. */
final class ContactFits {

    private ContactFits() {}

    static boolean in(ContactFilter filter, ContactView it) {
        return is(filter.pinned(), it.pinned())
                && is(filter.blocked(), it.blocked())
                && is(filter.closed(), it.conversationClosed())
                && is(filter.unread(), it.unreadCount() > 0)
                && (filter.tag() == null || it.tags().contains(filter.tag()))
                && (filter.channel() == null || it.channels().contains(filter.channel()))
                && (filter.updatedSince() == null || !it.updatedAt().isBefore(filter.updatedSince()));
    }

    private static boolean is(@Nullable Boolean wanted, boolean present) {
        return wanted == null || wanted == present;
    }
}
