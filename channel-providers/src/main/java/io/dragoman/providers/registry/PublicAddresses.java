package io.dragoman.providers.registry;

import io.dragoman.integration.Provider;
import io.dragoman.providers.ProviderAddress;
import io.dragoman.vault.IntegrationAccess;
import java.net.URI;

/** The address in an account's setting {@code baseUrl}, else the one where its provider answers everybody. */
public final class PublicAddresses implements ProviderAddress {

    @Override
    public URI of(IntegrationAccess account) {
        String own = account.setting("baseUrl");
        return URI.create(own == null ? common(account.provider()) : own);
    }

    private static String common(Provider provider) {
        return switch (provider) {
            case META -> "https://graph.facebook.com";
            case TWILIO -> "https://api.twilio.com";
            case GREEN_API -> "https://api.green-api.com";
        };
    }
}
