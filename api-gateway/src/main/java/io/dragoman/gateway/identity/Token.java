package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program in. The record's key is the hash of the secret.
 *
 * @param id random; not part of the secret
 * @param unmask as a user's
 * @param createdBy the id of the user or token that made it; {@code null} for the one preset by the environment
 */
record Token(
        String id,
        String name,
        Role role,
        @Nullable Boolean unmask,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean revoked) {

    /** How exactly {@link #lastUsedAt} is kept: not every request is worth a write. */
    static final Duration USED = Duration.ofMinutes(1);

    boolean validAt(Instant now) {
        return !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean mayUnmask() {
        return Boolean.TRUE.equals(unmask);
    }

    boolean isStaleAt(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USED));
    }

    Token usedAt(Instant now) {
        return isStaleAt(now) ? new Token(id, name, role, unmask, createdBy, createdAt, expiresAt, now, revoked) : this;
    }

    Token revoke() {
        return new Token(id, name, role, unmask, createdBy, createdAt, expiresAt, lastUsedAt, true);
    }
}
