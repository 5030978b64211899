package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import org.jspecify.annotations.Nullable;

/** What an admin changes of a user; {@code null} stays as it is. */
record Changes(
        @Nullable Role role,
        @Nullable Boolean unmask,
        @Nullable Boolean active,
        @Nullable String passwordHash) {

    User applyTo(User user) {
        User changed = user.with(
                role == null ? user.role() : role,
                unmask == null ? user.mayUnmask() : unmask,
                active == null ? user.active() : active);
        return passwordHash == null ? changed : changed.withPassword(passwordHash, false);
    }

    /** Without the hash, which a record's own text would print. */
    @Override
    public String toString() {
        return "Changes[]";
    }
}
