package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that was refused. Nothing of its content is kept: whoever sent it is a stranger.
 *
 * @param tenants whose integrations its address may have meant; empty when it meant none
 * @param integrationId local id of the integration it was addressed to; {@code null} when there is none
 * @param bytes its size as announced; {@code null} when it was not
 * @param signed whether it had a signature at all
 */
public record RefusedPost(
        String id,
        Instant at,
        @Nullable Provider provider,
        Set<String> tenants,
        @Nullable String integrationId,
        String reason,
        @Nullable Long bytes,
        boolean signed) {}
