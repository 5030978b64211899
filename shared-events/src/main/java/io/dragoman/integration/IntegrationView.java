package io.dragoman.integration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A connected account as screens show it; the id is local.
 *
 * @param credentials the names of the credentials that are set, never their values
 * @param version changes with every change; what {@code If-Match} compares
 */
public record IntegrationView(
        String id,
        Provider provider,
        String name,
        boolean active,
        boolean simulated,
        Map<String, String> settings,
        Set<String> credentials,
        long version,
        Instant createdAt) {}
