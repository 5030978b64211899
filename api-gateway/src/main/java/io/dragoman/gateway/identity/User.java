package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param id random: it stands in the history, where the name must not
 * @param unmask whether a viewer may ask for numbers in full; absent before there was this right
 * @param version counts what admins change, not sign-ins
 */
record User(
        String id,
        String username,
        String passwordHash,
        Role role,
        @Nullable Boolean unmask,
        boolean active,
        boolean mustChangePassword,
        long version,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    boolean activeAdmin() {
        return active && role == Role.ADMIN;
    }

    User withPassword(String hash, boolean mustChange) {
        return new User(id, username, hash, role, unmask, active, mustChange, version + 1, createdAt, lastSignInAt);
    }

    boolean mayUnmask() {
        return Boolean.TRUE.equals(unmask);
    }

    User with(Role newRole, boolean mayUnmask, boolean nowActive) {
        boolean changed = newRole != role || mayUnmask != mayUnmask() || nowActive != active;
        return new User(
                id,
                username,
                passwordHash,
                newRole,
                mayUnmask,
                nowActive,
                mustChangePassword,
                changed ? version + 1 : version,
                createdAt,
                lastSignInAt);
    }

    User signedInAt(Instant now) {
        return new User(id, username, passwordHash, role, unmask, active, mustChangePassword, version, createdAt, now);
    }

    /** Names the user by id only: a record's own text would print name and hash. */
    @Override
    public String toString() {
        return "User[" + id + ']';
    }
}
