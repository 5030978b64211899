package io.dragoman.contact;

import io.dragoman.conversation.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a list shows; {@code null} where anything will do.
 *
 * @param unread whether it wrote something that nobody has seen
 * @param tag a tag it has
 * @param channel a line it wrote over, or was written to
 * @param updatedSince the time from which on something about it changed, a message included
 */
public record ContactFilter(
        @Nullable Boolean pinned,
        @Nullable Boolean blocked,
        @Nullable Boolean closed,
        @Nullable Boolean unread,
        @Nullable String tag,
        @Nullable Channel channel,
        @Nullable Instant updatedSince) {

    /** Every contact. */
    public static final ContactFilter NONE = new ContactFilter(null, null, null, null, null, null, null);
}
