package io.dragoman.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a user signs in with. */
record SignIn(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(min = 1, max = Passwords.LONGEST) String password,
        @Nullable @Size(max = 40) String tenant) {

    @Override
    public String toString() {
        return "SignIn[]";
    }
}
