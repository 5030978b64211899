package io.dragoman.outbound;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What providers report about one message that left. */
public sealed interface StatusEvent {

    StatusId statusId();

    /**
     * A provider reported a status for the first time; a repeated report is silent, and reports may come in any order.
     *
     * @param occurredAt the provider's time; equal to {@code receivedAt} where it names none
     * @param errorCode the provider's code of a failure
     */
    @Revision("1")
    record StatusReported(
            StatusId statusId,
            IntegrationId integrationId,
            Provider provider,
            DeliveryStatus status,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable String errorCode)
            implements StatusEvent {}
}
