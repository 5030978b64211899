package io.dragoman.saga.intake;

import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.IdentityClaimEvent.IdentityReleased;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.InboundItem;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Works every stored delivery, and again each one that somebody redrives. Items run side by side, in the provider's order within a
 * conversation. It remembers nothing: each effect is keyed by what the provider names, so a repetition changes nothing.
 */
public final class WebhookIntake {

    /** The processing group; the journal compares its position to tell what still waits. */
    public static final String GROUP = "intake";

    private final Function<Provider, InboundCodec> codecs;
    private final IntegrationVault integrations;
    private final Function<DeliveryId, Optional<WebhookReceived>> history;
    private final ItemIntake items;
    private final Parties parties;
    private final UnroutedDeliveries unrouted;
    private final Lanes lanes;

    private WebhookIntake(
            Function<Provider, InboundCodec> codecs,
            IntegrationVault integrations,
            Function<DeliveryId, Optional<WebhookReceived>> history,
            ItemIntake items,
            Parties parties,
            Lanes lanes) {
        this.codecs = codecs;
        this.integrations = integrations;
        this.history = history;
        this.items = items;
        this.parties = parties;
        this.unrouted = new UnroutedDeliveries(integrations);
        this.lanes = lanes;
    }

    /** Puts the intake together from what it needs of the outside. */
    public static WebhookIntake create(
            Function<Provider, InboundCodec> codecs,
            IntegrationVault integrations,
            Function<DeliveryId, Optional<WebhookReceived>> history,
            Dispatcher commands,
            KeyedHash hash,
            Supplier<String> randomIds,
            Lanes lanes) {
        Parties parties = new Parties(commands, hash, randomIds);
        ItemIntake items = new ItemIntake(commands, new MessageIntake(commands, parties, hash), hash);
        return new WebhookIntake(codecs, integrations, history, items, parties, lanes);
    }

    @EventHandler
    void on(WebhookReceived received) {
        if (received.integrationId() != null) {
            work(received, received.integrationId(), received.body());
        }
    }

    /** A redriven delivery that found no integration may find one now. */
    @EventHandler
    void on(WebhookRedriven redriven) {
        history.apply(redriven.deliveryId()).ifPresent(received -> {
            if (received.integrationId() != null) {
                work(received, received.integrationId(), received.body());
            } else {
                unrouted.route(received).forEach(part -> work(received, part.integration(), part.body()));
            }
        });
    }

    /** Done before the next delivery begins: what comes later by that identity starts a contact of its own. */
    @EventHandler
    void on(IdentityDetached detached, EventMessage<?> event) {
        parties.forget(detached.claimId());
        parties.detached(detached.claimId(), detached.contactId(), Metas.following(event, GROUP));
    }

    @EventHandler
    void on(NameRemoved removed) {
        parties.forgetName(removed.contactId());
    }

    @EventHandler
    void on(IdentityReleased released) {
        parties.forget(released.claimId());
    }

    private void work(WebhookReceived received, IntegrationId integration, byte[] body) {
        Delivery delivery =
                new Delivery(received.deliveryId(), integration, received.provider(), received.receivedAt());
        IntegrationAccess account = integrations
                .find(integration)
                .orElseGet(() ->
                        new IntegrationAccess(integration, received.provider(), false, false, Map.of(), Map.of()));
        List<InboundItem> found = codecs.apply(received.provider()).decode(account, received.contentType(), body);
        for (int i = 0; i < found.size(); i++) {
            int place = i;
            InboundItem item = found.get(i);
            lanes.in(lanes(delivery, item), () -> items.take(delivery, place, item));
        }
    }

    /** A message has its turn among all that name one of its party's identities: who has a number may depend on what came before. */
    private static List<String> lanes(Delivery delivery, InboundItem item) {
        String within = delivery.integration().value() + ' ';
        if (item instanceof InboundItem.Message message) {
            return message.party().identities().stream()
                    .map(identity -> within + identity)
                    .toList();
        }
        return List.of(
                within + (item instanceof InboundItem.Status status ? status.providerMessageId() : delivery.id()));
    }
}
