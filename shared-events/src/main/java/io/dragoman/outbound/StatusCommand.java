package io.dragoman.outbound;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a message's delivery record. */
public sealed interface StatusCommand {

    /** Records a provider's report; a status that was already reported is silent. */
    record ReportStatus(
            @TargetAggregateIdentifier StatusId statusId,
            IntegrationId integrationId,
            Provider provider,
            DeliveryStatus status,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            @Nullable String errorCode)
            implements StatusCommand {}
}
