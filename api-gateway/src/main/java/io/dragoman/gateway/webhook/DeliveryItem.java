package io.dragoman.gateway.webhook;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.integration.Provider;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.DeliveryView.Consequence;
import io.dragoman.webhook.DeliveryView.Discarded;
import io.dragoman.webhook.DeliveryView.ItemFailure;
import io.dragoman.webhook.WebhookEvent.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its content and what followed from it.
 *
 * @param verdict always that it was verified: a post that was not is no delivery
 * @param raw the body as text; bytes that are no text are replaced
 */
record DeliveryItem(
        String id,
        Provider provider,
        @Nullable String integrationId,
        Route route,
        Instant receivedAt,
        long position,
        DeliveryRow.State state,
        int bytes,
        @Nullable String eventType,
        boolean processed,
        @Nullable String processingError,
        int retryCount,
        @Nullable Instant lastRetryAt,
        @Nullable String phoneNumber,
        @Nullable Integer maxRetries,
        Instant updatedAt,
        @Nullable Instant processedAt,
        String verdict,
        String contentType,
        Map<String, String> headers,
        String raw,
        List<Consequence> events,
        List<ItemFailure> failures,
        List<Redrive> redrives,
        List<Discarded> discarded) {

    record Redrive(Instant at) {}

    static DeliveryItem of(DeliveryView view, Caller caller) {
        DeliveryRow row = view.delivery();
        return new DeliveryItem(
                row.id(),
                row.provider(),
                row.integrationId(),
                row.route(),
                row.receivedAt(),
                row.position(),
                row.state(),
                row.bytes(),
                row.eventType(),
                row.processed(),
                row.processingError(),
                row.retryCount(),
                row.lastRetryAt(),
                PhoneMask.of(row.phoneNumber(), caller),
                row.maxRetries(),
                row.updatedAt(),
                row.processedAt(),
                "verified",
                view.contentType(),
                view.headers(),
                new String(view.body(), StandardCharsets.UTF_8),
                view.consequences(),
                view.failed(),
                view.redrives().stream().map(Redrive::new).toList(),
                view.discarded());
    }
}
