package io.dragoman.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other messages made of a message; they stay messages of their own, and in whatever order they come the newest decides.
 *
 * @param former what it said before it was edited, oldest first
 * @param votes the details of the newest vote on a poll: a JSON object with the count of all
 */
public record MessageChanges(
        List<Reaction> reactions,
        List<Former> former,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable String votes) {

    /** Nothing. */
    public static final MessageChanges NONE = new MessageChanges(List.of(), List.of(), null, null, null);

    /**
     * An emoji on it.
     *
     * @param contactId whose it is, local; {@code null} for the business
     */
    public record Reaction(
            String emoji,
            @Nullable String contactId,
            @Nullable String name) {}

    /** Words that an edit replaced. */
    public record Former(@Nullable String text, Instant until) {}
}
