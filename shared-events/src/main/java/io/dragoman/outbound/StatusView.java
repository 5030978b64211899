package io.dragoman.outbound;

import io.dragoman.integration.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sent message's delivery; ids are local, {@code status} is the highest reported.
 *
 * @param messageId the message, once it is known
 * @param reportedAt when the first report came in
 * @param sentAt when it was sent for the first time, as the provider tells; the same of all other times
 * @param errorTitle the provider's short words for the code
 * @param history all reports, in the order of the provider's times
 */
public record StatusView(
        String id,
        String integrationId,
        Provider provider,
        @Nullable String messageId,
        DeliveryStatus status,
        Instant reportedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant playedAt,
        @Nullable Instant failedAt,
        @Nullable String errorCode,
        @Nullable String errorTitle,
        List<Report> history) {

    /** One report. */
    public record Report(DeliveryStatus status, Instant occurredAt) {}
}
