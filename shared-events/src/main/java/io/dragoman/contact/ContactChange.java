package io.dragoman.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a contact.
 *
 * @param what the event's name without its feature, for example {@code ContactPinned}
 * @param by who caused it
 * @param detail what it was, in words: a name, tags, a reason
 */
public record ContactChange(
        String contactId,
        String what,
        Instant at,
        @Nullable String by,
        @Nullable String detail) {}
