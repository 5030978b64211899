package io.dragoman.saga.intake;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Meta;
import io.dragoman.webhook.DeliveryId;
import java.time.Instant;

/** What all items of a delivery share. */
record Delivery(DeliveryId id, IntegrationId integration, Provider provider, Instant receivedAt) {

    String tenant() {
        return id.tenant();
    }

    /** The metadata of everything that follows from the delivery. */
    Meta meta() {
        return new Meta(tenant(), "integration:" + integration.local(), id.value(), id.value());
    }
}
