package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token to be. Without an end it lasts until it is revoked. */
record NewToken(
        @NotBlank @Size(max = 100) String name,
        @NotNull Role role,
        @Nullable Boolean unmask,
        @Nullable Instant expiresAt,
        @Nullable String tenant) {}
