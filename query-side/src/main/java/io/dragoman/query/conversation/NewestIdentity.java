package io.dragoman.query.conversation;

import io.dragoman.contact.IdentityClaimId;
import io.dragoman.query.platform.SortKey;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * By which identity a conversation is held: the one of its newest message. Its key sorts as {@link NewestMessage}'s does.
 *
 * @param at when the message takes effect
 * @param position where its receipt stands in the history
 */
record NewestIdentity(Instant at, long position, IdentityClaimId identity) {

    static final String FIELD = "identity";

    private static final char SEPARATOR = '|';

    /** The text that is compared and stored. */
    String key() {
        return SortKey.of(at, position) + SEPARATOR + identity.value();
    }

    /** The local id of the identity that a conversation is held by; {@code null} where none was kept. */
    static @Nullable String of(Document conversation) {
        String key = conversation.getString(FIELD);
        return key == null ? null : new IdentityClaimId(key.substring(key.indexOf(SEPARATOR) + 1)).local();
    }
}
