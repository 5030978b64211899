package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.providers.registry.Providers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How each provider's posts are verified. */
final class Verifications {

    private final Map<Provider, Verification> byProvider;

    private Verifications(Map<Provider, Verification> byProvider) {
        this.byProvider = byProvider;
    }

    static Verifications ofAllProviders() {
        Map<Provider, Verification> all = new EnumMap<>(Provider.class);
        for (Provider provider : Provider.values()) {
            all.put(provider, new Verification(Providers.verifier(provider)));
        }
        return new Verifications(all);
    }

    Verification of(Provider provider) {
        return Objects.requireNonNull(byProvider.get(provider));
    }
}
