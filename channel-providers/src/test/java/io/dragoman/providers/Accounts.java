package io.dragoman.providers;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import java.util.Map;

/** Connected accounts. */
public final class Accounts {

    private Accounts() {}

    public static IntegrationAccess of(Provider provider, String credential, String secret) {
        return of(provider, Map.of(credential, secret));
    }

    public static IntegrationAccess of(Provider provider, Map<String, String> credentials) {
        return new IntegrationAccess(
                new IntegrationId("integration:t1:one"), provider, true, true, Map.of(), credentials);
    }
}
