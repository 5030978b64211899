package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.registry.Providers;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.webhook.DeliveryId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Posts to simulated accounts: signed here, then verified and stored as posts from outside are. */
public final class SimulatedWebhooks {

    private final WebhookIngestion ingestion;
    private final Verifications verifications;

    SimulatedWebhooks(WebhookIngestion ingestion, Verifications verifications) {
        this.ingestion = ingestion;
        this.verifications = verifications;
    }

    /**
     * Completes when the post is on disk.
     *
     * @param receivedAt when it came in, as the history shall tell
     */
    public Mono<DeliveryId> post(IntegrationAccess account, byte[] body, Instant receivedAt) {
        if (!account.simulated()) {
            return Mono.error(ApiProblem.conflict("NOT_SIMULATED", "This integration is a real one."));
        }
        String url = "https://simulator.invalid/" + account.provider().path();
        Map<String, String> headers = new HashMap<>();
        Providers.verifier(account.provider())
                .sign(account, url, body)
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("content-length", Integer.toString(body.length));
        headers.put("user-agent", "simulator");
        Recipients self = new DirectRecipients(List.of(account), verifications.of(account.provider()));
        return ingestion
                .take(account.provider(), new WebhookRequest(List.of(url), headers, body), self, receivedAt)
                .map(ids -> ids.get(0))
                .onErrorMap(RefusedWebhook.class, SimulatedWebhooks::problem);
    }

    private static ApiProblem problem(RefusedWebhook refused) {
        return refused.reason() == Reason.STORE_UNAVAILABLE
                ? ApiProblem.storeUnavailable()
                : ApiProblem.conflict("CONFLICT", "This integration has no secret to sign with.");
    }
}
