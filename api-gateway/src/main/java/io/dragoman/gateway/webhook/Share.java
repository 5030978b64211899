package io.dragoman.gateway.webhook;

import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.Route;
import org.jspecify.annotations.Nullable;

/**
 * The part of a post that becomes one delivery.
 *
 * @param integrationId for whom it is; {@code null} when no integration asks for it
 * @param vouching the integration whose secret verified the post
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
record Share(@Nullable IntegrationId integrationId, Route route, IntegrationAccess vouching, byte[] body) {

    static Share direct(IntegrationAccess to, byte[] body) {
        return new Share(to.id(), Route.DIRECT, to, body);
    }

    static Share routed(IntegrationAccess to, byte[] body) {
        return new Share(to.id(), Route.ROUTED, to, body);
    }

    static Share unrouted(IntegrationAccess vouching, byte[] body) {
        return new Share(null, Route.UNROUTED, vouching, body);
    }

    String tenant() {
        return vouching.id().tenant();
    }

    /** The integration's local id as ids of deliveries contain it. */
    String account() {
        return integrationId == null ? DeliveryId.UNROUTED : integrationId.local();
    }
}
