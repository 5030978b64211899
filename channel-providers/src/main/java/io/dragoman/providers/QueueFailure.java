package io.dragoman.providers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A queue could not be asked. Its text never repeats an address, because addresses contain the token. */
public final class QueueFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient @Nullable Duration retryAfter;

    /**
     * A failure.
     *
     * @param code for people, for example {@code HTTP_503}
     * @param retryAfter how long the provider asks to wait
     */
    public QueueFailure(Kind kind, String code, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What to make of it. */
    public enum Kind {
        /** The provider is busy, down or out of reach, or its answer cannot be read: the same may work soon. */
        PASSES,
        /** It was asked too often. */
        TOO_OFTEN,
        /** The account's quota is used up. */
        QUOTA,
        /** The account's id or token is not accepted, or the request as such. */
        REFUSED
    }
}
