package io.dragoman.outbound;

import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a sent message's delivery; ids are local, {@code status} is the highest reported. */
public record StatusView(
        String id,
        String integrationId,
        Provider provider,
        DeliveryStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant playedAt,
        @Nullable Instant failedAt,
        @Nullable String errorCode,
        List<Report> history) {

    /** One report, in the order of the provider's times. */
    public record Report(DeliveryStatus status, Instant occurredAt) {}
}
