package io.dragoman.saga.intake;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.meta.MetaRouting;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds, within the tenant, integrations that exist by now for a delivery that had none when it came. */
final class UnroutedDeliveries {

    private final IntegrationVault integrations;

    UnroutedDeliveries(IntegrationVault integrations) {
        this.integrations = integrations;
    }

    /** The parts of the delivery that have an integration now; only Meta's shared address can leave any without. */
    List<Part> route(WebhookReceived received) {
        if (received.provider() != Provider.META) {
            return List.of();
        }
        return MetaRouting.split(received.body()).stream()
                .flatMap(part -> owner(received, part).map(owner -> new Part(owner, part.body())))
                .toList();
    }

    private Stream<IntegrationId> owner(WebhookReceived received, MetaRouting.Part part) {
        return integrations.all(Provider.META).stream()
                .filter(account -> account.active()
                        && account.id().tenant().equals(received.deliveryId().tenant())
                        && matches(account, part))
                .map(IntegrationAccess::id)
                .limit(1);
    }

    private static boolean matches(IntegrationAccess account, MetaRouting.Part part) {
        return part.phoneNumberId() != null
                ? part.phoneNumberId().equals(account.setting("phoneNumberId"))
                : part.wabaId() != null && Objects.equals(part.wabaId(), account.setting("businessAccountId"));
    }

    /** The part of a delivery that belongs to one integration. */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
    record Part(IntegrationId integration, byte[] body) {}
}
