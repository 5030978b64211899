package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What changes of a user; the rest stays. */
record UserChange(
        @Nullable Role role,
        @Nullable Boolean unmask,
        @Nullable Boolean active,

        @Nullable @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {

    @Override
    public String toString() {
        return "UserChange[]";
    }
}
