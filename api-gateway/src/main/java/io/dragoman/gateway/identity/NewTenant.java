package io.dragoman.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A tenant to be. */
record NewTenant(
        @NotNull @Pattern(regexp = Tenants.ID, message = "must be lower-case letters, digits and hyphens") String id,

        @NotBlank @Size(max = 100) String name) {}
