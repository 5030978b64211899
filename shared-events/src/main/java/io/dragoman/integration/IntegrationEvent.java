package io.dragoman.integration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

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

    /**
     * The provider said how the account, its line or one of its templates is. What came late and was overtaken is not recorded.
     *
     * @param kind the provider's word for what it speaks of, for example {@code account_update}
     * @param subject which of several, for example a template's name and language; {@code null} where there is one only
     * @param state the provider's word for how it is now
     * @param detail more about it in the provider's words; never anything of a customer
     * @param occurredAt the provider's time; the time of receipt where it names none
     */
    @Revision("1")
    record IntegrationStateReported(
            IntegrationId integrationId,
            String kind,
            @Nullable String subject,
            String state,
            @Nullable String detail,
            Instant occurredAt,
            Instant reportedAt)
            implements IntegrationEvent {}

    /** It was removed for good; what it received stays. */
    @Revision("1")
    record IntegrationDeleted(IntegrationId integrationId, Instant deletedAt) implements IntegrationEvent {}
}
