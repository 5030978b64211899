package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A user to be. Without a password a one-time password is made. */
record NewUser(
        @NotNull @Pattern(regexp = Users.NAME, message = "must be a user name") String username,

        @Nullable @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password,

        @NotNull Role role,
        @Nullable Boolean unmask,
        @Nullable String tenant) {

    @Override
    public String toString() {
        return "NewUser[]";
    }
}
