package io.dragoman.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found; ids are local.
 *
 * @param id the contact's, the message's or the inquiry's
 * @param contactName the contact's name, or its number where it has none
 * @param conversationId the message's conversation
 * @param inquiryId the inquiry, also that of a message
 * @param words what the message says, at most 200 characters; nothing for other kinds
 * @param at when the contact was registered, the message takes effect, or the inquiry's newest message does
 */
public record SearchHit(
        SearchKind kind,
        String id,
        @Nullable String contactId,
        @Nullable String contactName,
        @Nullable String conversationId,
        @Nullable String inquiryId,
        @Nullable String words,
        Instant at) {}
