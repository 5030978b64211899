package io.dragoman.gateway.webhook;

import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * What was fetched from a provider's queue instead of being posted: stored in the same journal, in the same form. The account's token,
 * with which it was fetched, vouches for it.
 */
public final class PolledPosts {

    /** Marks such a delivery in the journal. */
    static final String AGENT = "polling";

    private final WebhookIngestion ingestion;

    PolledPosts(WebhookIngestion ingestion) {
        this.ingestion = ingestion;
    }

    /** Completes when it is on disk. */
    public Mono<Void> store(IntegrationAccess account, byte[] body) {
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "content-length",
                Integer.toString(body.length),
                "user-agent",
                AGENT);
        return ingestion
                .store(account.provider(), headers, List.of(Share.direct(account, body)))
                .then();
    }
}
