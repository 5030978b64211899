package io.dragoman.integration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a connected provider account. {@code expectedVersion} null means: whatever its version is. */
public sealed interface IntegrationCommand {

    IntegrationId integrationId();

    /** Connects an account. Asking again with the same content is silent; with another content it is refused. */
    record ConnectIntegration(
            @TargetAggregateIdentifier IntegrationId integrationId,
            Provider provider,
            String name,
            Map<String, String> settings,
            boolean simulated)
            implements IntegrationCommand {}

    /** Replaces name and settings. */
    record UpdateIntegration(
            @TargetAggregateIdentifier IntegrationId integrationId,
            String name,
            Map<String, String> settings,
            @Nullable Long expectedVersion)
            implements IntegrationCommand {}

    /** Records that credentials of these names were put into the vault. */
    record RecordCredentialRotation(
            @TargetAggregateIdentifier IntegrationId integrationId, Set<String> names) implements IntegrationCommand {}

    /**
     * Records how the provider says the account is; a copy, and what a later report has overtaken, is silent.
     *
     * @param occurredAt the provider's time; {@code null} where it names none, so that a copy is known by its state alone
     */
    record ReportIntegrationState(
            @TargetAggregateIdentifier IntegrationId integrationId,
            String kind,
            @Nullable String subject,
            String state,
            @Nullable String detail,
            @Nullable Instant occurredAt,
            Instant receivedAt)
            implements IntegrationCommand {}

    record ActivateIntegration(
            @TargetAggregateIdentifier IntegrationId integrationId,
            @Nullable Long expectedVersion) implements IntegrationCommand {}

    record DeactivateIntegration(
            @TargetAggregateIdentifier IntegrationId integrationId,
            @Nullable Long expectedVersion) implements IntegrationCommand {}

    record DeleteIntegration(
            @TargetAggregateIdentifier IntegrationId integrationId,
            @Nullable Long expectedVersion) implements IntegrationCommand {}
}
