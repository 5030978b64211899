package io.dragoman.webhook;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.DataSubject;
import io.dragoman.platform.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a provider's delivery. */
public sealed interface WebhookEvent {

    DeliveryId deliveryId();

    /**
     * A provider's verified post was stored. It is on disk before the provider is answered.
     *
     * @param integrationId the integration it is for; {@code null} while it is {@link Route#UNROUTED}
     * @param receivedAt when the gateway had read it
     * @param headers the headers worth keeping, by lower-case name; never a credential, never an address of a person
     * @param body the raw bytes. A delivery to several integrations is stored once for each, with the part that is its own
     */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
    @Revision("1")
    record WebhookReceived(
            @DataSubject DeliveryId deliveryId,
            @Nullable IntegrationId integrationId,
            Provider provider,
            Route route,
            Instant receivedAt,
            String contentType,
            Map<String, String> headers,
            @PersonalData byte[] body)
            implements WebhookEvent {}

    /**
     * One item of a delivery could not be worked for good. Its neighbours were.
     *
     * @param item the item's place in the delivery, from 0; -1 when the delivery as a whole could not be read
     * @param kind what the item was, as far as it could be told
     * @param reason why, without any words of the item
     */
    @Revision("1")
    record IntakeItemFailed(DeliveryId deliveryId, int item, String kind, String code, String reason, Instant failedAt)
            implements WebhookEvent {}

    /**
     * Somebody asked to work a delivery again.
     *
     * @param times how often that has been asked, from 1
     */
    @Revision("1")
    record WebhookRedriven(DeliveryId deliveryId, int times, Instant redrivenAt) implements WebhookEvent {}

    /**
     * Somebody decided that a failed item needs no more work.
     *
     * @param reason why, in that person's words
     * @param standing how many other items of the delivery have failed and were not discarded
     */
    @Revision("1")
    record IntakeItemDiscarded(
            @DataSubject DeliveryId deliveryId,
            int item,
            @PersonalData String reason,
            int standing,
            Instant discardedAt)
            implements WebhookEvent {}

    /** How a delivery found its integration. */
    enum Route {
        /** Its address named the integration. */
        DIRECT,
        /** Its content named it. */
        ROUTED,
        /** No integration of the tenant matches; it can be redriven once one does. */
        UNROUTED
    }
}
