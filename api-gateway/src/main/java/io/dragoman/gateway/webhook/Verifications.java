package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookVerifier;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How each provider's posts are verified. */
final class Verifications {

    private final Map<Provider, Verification> byProvider;

    Verifications(Collection<? extends WebhookVerifier> verifiers) {
        this.byProvider =
                verifiers.stream().collect(Collectors.toUnmodifiableMap(WebhookVerifier::provider, Verification::new));
    }

    Verification of(Provider provider) {
        return Objects.requireNonNull(byProvider.get(provider), "no verifier for a provider");
    }
}
