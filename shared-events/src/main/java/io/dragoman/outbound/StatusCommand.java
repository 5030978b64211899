package io.dragoman.outbound;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a message's delivery record. */
public sealed interface StatusCommand {

    /** Records a provider's report; one that was already reported with that time, or any time where it names none, is silent. */
    record ReportStatus(
            @TargetAggregateIdentifier StatusId statusId,
            IntegrationId integrationId,
            Provider provider,
            DeliveryStatus status,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            @Nullable String errorCode,
            @Nullable String errorTitle,
            @Nullable Boolean retryable)
            implements StatusCommand {}
}
