package io.dragoman.gateway.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A password and the one that replaces it. */
record PasswordChange(
        @NotNull @Size(min = 1, max = Passwords.LONGEST) String currentPassword,

        @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
