package io.dragoman.providers;

import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;

/** Tells whether a request really comes from the provider. */
public interface WebhookVerifier {

    Provider provider();

    /** True when the request proves that it knows the account's secret; false without a configured secret. Takes constant time. */
    boolean verify(IntegrationAccess account, WebhookRequest request);

    /** The headers that make {@code body} pass {@link #verify}; for accounts marked simulated. */
    java.util.Map<String, String> sign(IntegrationAccess account, String url, byte[] body);
}
