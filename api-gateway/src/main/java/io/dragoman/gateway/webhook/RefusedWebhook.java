package io.dragoman.gateway.webhook;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A post that is not taken, and why. Its text never repeats anything of the post. */
final class RefusedWebhook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient @Nullable Mono<Void> rest;

    RefusedWebhook(Reason reason) {
        this(reason, null);
    }

    /**
     * A refusal after which the connection is closed.
     *
     * @param rest ends when nothing more of the post needs to be thrown away before that
     */
    RefusedWebhook(Reason reason, @Nullable Mono<Void> rest) {
        // Strangers can cause any number of these, so they cost no stack trace.
        super(reason.detail, null, false, false);
        this.reason = reason;
        this.rest = rest;
    }

    Reason reason() {
        return reason;
    }

    @Nullable Mono<Void> rest() {
        return rest;
    }

    /** Why posts are refused. */
    enum Reason {
        NOT_FOUND(404, "There is nothing at this address."),
        /** The handshake lacks a parameter. */
        PARAMETER_MISSING(400, "INVALID_FIELD", "hub.mode, hub.verify_token and hub.challenge are needed."),
        VERIFY_TOKEN_WRONG(403, "No integration has this verify token."),
        METHOD_NOT_ALLOWED(405, "This address does not answer to this method."),
        UNSUPPORTED_MEDIA_TYPE(415, "This address does not take this content type."),
        BODY_TOO_LARGE(413, "The body is larger than 3 MB."),
        BODY_UNREADABLE(400, "The body cannot be read."),
        SIGNATURE_INVALID(401, "The signature does not fit the body."),
        STORE_UNAVAILABLE(503, "It could not be stored; try again.");

        private final int status;
        private final @Nullable String code;
        private final String detail;

        Reason(int status, String detail) {
            this(status, null, detail);
        }

        Reason(int status, @Nullable String code, String detail) {
            this.status = status;
            this.code = code;
            this.detail = detail;
        }

        String code() {
            return code == null ? name() : code;
        }

        int status() {
            return status;
        }

        String detail() {
            return detail;
        }
    }
}
