package io.dragoman.gateway.simulator;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.webhook.SimulatedWebhooks;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.DeliveryId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Customers who do not exist. What they write takes the same way as any provider's post, to simulated accounts only. */
@Component
@Profile("!production")
public class SimulatedCustomers {

    private final IntegrationVault vault;
    private final SimulatedWebhooks webhooks;
    private final Clock clock;
    private final RandomGenerator random;

    SimulatedCustomers(IntegrationVault vault, SimulatedWebhooks webhooks, Clock clock, RandomGenerator random) {
        this.vault = vault;
        this.webhooks = webhooks;
        this.clock = clock;
        this.random = random;
    }

    /** Writes a text message now; completes when the post is on disk. */
    Mono<DeliveryId> write(IntegrationId to, String from, String name, String text) {
        return write(to, from, name, text, clock.instant());
    }

    /**
     * Writes a text message; completes when the post is on disk.
     *
     * @param from the customer's number, digits only
     * @param name the name of the customer's profile
     * @param sentAt when the provider took it in and posted it: not every provider tells the one, so the message came in then, too
     */
    public Mono<DeliveryId> write(IntegrationId to, String from, String name, String text, Instant sentAt) {
        return Mono.fromCallable(() -> letter(to, from, name, text, sentAt))
                .flatMap(letter -> webhooks.post(letter.to(), Payloads.of(letter), sentAt));
    }

    private Letter letter(IntegrationId to, String from, String name, String text, Instant sentAt) {
        return new Letter(simulated(to), from, name, text, id(), sentAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private IntegrationAccess simulated(IntegrationId id) {
        IntegrationAccess account = vault.find(id).orElseThrow(ApiProblem::notFound);
        if (!account.simulated()) {
            throw ApiProblem.conflict("NOT_SIMULATED", "This integration is a real one.");
        }
        if (!account.active()) {
            throw ApiProblem.conflict("CONFLICT", "This integration is not active.");
        }
        return account;
    }

    private String id() {
        HexFormat hex = HexFormat.of();
        return (hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong())).toUpperCase(Locale.ROOT);
    }
}
