package io.dragoman.gateway.webhook;

import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.vault.IntegrationAccess;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One way for all providers: HMAC-SHA256 of address and body with the account's first credential, in one header. */
record SecretVerifier(Provider provider) implements WebhookVerifier {

    static final String HEADER = "X-Hub-Signature-256";

    @Override
    public boolean verify(IntegrationAccess account, WebhookRequest request) {
        return account.credential(secretName()) != null
                && request.urls().stream()
                        .map(url -> sign(account, url, request.body()).get(HEADER))
                        .anyMatch(expected -> Objects.equals(expected, request.header(HEADER)));
    }

    @Override
    public Map<String, String> sign(IntegrationAccess account, String url, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(account).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            if (provider == Provider.TWILIO) {
                mac.update(url.getBytes(StandardCharsets.UTF_8));
            }
            return Map.of(HEADER, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signature(IntegrationAccess account, String url, byte[] body) {
        return Objects.requireNonNull(
                new SecretVerifier(account.provider()).sign(account, url, body).get(HEADER));
    }

    private String secret(IntegrationAccess account) {
        return Objects.requireNonNull(account.credential(secretName()));
    }

    private String secretName() {
        return switch (provider) {
            case META -> "appSecret";
            case TWILIO -> "authToken";
            case GREEN_API -> "webhookSecret";
        };
    }
}
