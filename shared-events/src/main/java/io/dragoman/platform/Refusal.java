package io.dragoman.platform;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused; the only part of a refusal that travels between processes.
 *
 * @param code stable, for programs
 * @param reason for people; never contains personal data
 * @param field the input that was refused, where there is one
 */
public record Refusal(Code code, String reason, @Nullable String field) {

    /** The kinds of refusals, each of which an HTTP status belongs to. */
    public enum Code {
        /** What is asked for does not exist, or not for this tenant. */
        NOT_FOUND,
        /** The thing's state does not allow it. */
        CONFLICT,
        /** Two contacts are shown as one already. */
        ALREADY_MERGED,
        /** A contact cannot be merged with itself. */
        MERGED_INTO_ITSELF,
        /** An input cannot be right. */
        INVALID_FIELD,
        /** Somebody else changed it in between. */
        PRECONDITION_FAILED
    }
}
