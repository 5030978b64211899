package io.dragoman.integration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What can happen to a connected provider account. Credentials are never part of it: they live in the vault. */
public sealed interface IntegrationEvent {

    IntegrationId integrationId();

    /**
     * An account was connected; it takes webhooks from now on.
     *
     * @param settings the provider's public settings, for example {@code phoneNumberId}
     * @param simulated true when its webhooks come from the simulator and may be signed by the server
     */
    @Revision("1")
    record IntegrationConnected(
            IntegrationId integrationId,
            Provider provider,
            String name,
            Map<String, String> settings,
            boolean simulated,
            Instant connectedAt)
            implements IntegrationEvent {}

    /** Name or settings were changed; both are given whole. */
    @Revision("1")
    record IntegrationUpdated(IntegrationId integrationId, String name, Map<String, String> settings, Instant updatedAt)
            implements IntegrationEvent {}

    /** Credentials were set; {@code names} says which, never what. */
    @Revision("1")
    record CredentialsRotated(IntegrationId integrationId, Set<String> names, Instant rotatedAt)
            implements IntegrationEvent {}

    /** It takes webhooks again. */
    @Revision("1")
    record IntegrationActivated(IntegrationId integrationId, Instant activatedAt) implements IntegrationEvent {}

    /** It takes no more webhooks until it is activated. */
    @Revision("1")
    record IntegrationDeactivated(IntegrationId integrationId, Instant deactivatedAt) implements IntegrationEvent {}

    /** It was removed for good; what it received stays. */
    @Revision("1")
    record IntegrationDeleted(IntegrationId integrationId, Instant deletedAt) implements IntegrationEvent {}
}
