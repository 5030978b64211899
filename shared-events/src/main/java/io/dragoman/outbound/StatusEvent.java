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
     * A provider reported a status, with that time for the first time; a copy is silent, and reports may come in any order.
     *
     * @param occurredAt the provider's time; equal to {@code receivedAt} where it names none
     * @param errorCode the provider's code of a failure
     * @param errorTitle the provider's short words for that code; absent before revision 2
     * @param retryable whether sending again could succeed; {@code null} where nobody knows; absent before revision 2
     * @param repeated true when the same status had been reported with another time; absent before revision 2, which had none
     */
    @Revision("2")
    record StatusReported(
            StatusId statusId,
            IntegrationId integrationId,
            Provider provider,
            DeliveryStatus status,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable String errorCode,
            @Nullable String errorTitle,
            @Nullable Boolean retryable,
            @Nullable Boolean repeated)
            implements StatusEvent {}
}
