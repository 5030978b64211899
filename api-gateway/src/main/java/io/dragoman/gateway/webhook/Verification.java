package io.dragoman.gateway.webhook;

import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import java.util.Optional;

/**
 * Finds the integration whose secret a post knows. Meta and Twilio sign the bytes they send. Should something on the way have
 * compressed them, the signature is over the plain bytes; so a compressed post may be signed over either.
 */
final class Verification {

    private final WebhookVerifier verifier;

    Verification(WebhookVerifier verifier) {
        this.verifier = verifier;
    }

    /** The first of {@code candidates} that {@code post} proves to be meant for. */
    Optional<IntegrationAccess> first(List<IntegrationAccess> candidates, WebhookRequest post, byte[] plain) {
        return candidates.stream()
                .filter(candidate -> verifies(candidate, post, plain))
                .findFirst();
    }

    private boolean verifies(IntegrationAccess candidate, WebhookRequest post, byte[] plain) {
        return verifier.verify(candidate, post)
                || (plain != post.body()
                        && verifier.verify(candidate, new WebhookRequest(post.urls(), post.headers(), plain)));
    }
}
