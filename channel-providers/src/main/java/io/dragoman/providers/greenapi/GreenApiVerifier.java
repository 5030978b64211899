package io.dragoman.providers.greenapi;

import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.providers.platform.Secrets;
import io.dragoman.vault.IntegrationAccess;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Green API repeats the secret it was given, credential {@code webhookSecret}, in the authorization header; a secret that names
 * its scheme is the whole header, any other one is a bearer's. A gateway in front of it may sign the raw body instead.
 */
public final class GreenApiVerifier implements WebhookVerifier {

    private static final String HMAC_PREFIX = "sha256=";

    @Override
    public Provider provider() {
        return Provider.GREEN_API;
    }

    @Override
    public boolean verify(IntegrationAccess account, WebhookRequest request) {
        String secret = account.credential("webhookSecret");
        if (secret == null) {
            return false;
        }
        boolean known = knows(secret, request.header("authorization"));
        boolean signed = signs(secret, request.header("x-waapi-hmac"), request.body());
        return known || signed;
    }

    @Override
    public Map<String, String> sign(IntegrationAccess account, String url, byte[] body) {
        String secret = account.credential("webhookSecret");
        return secret == null ? Map.of() : Map.of("authorization", header(secret), "content-type", "application/json");
    }

    private static boolean knows(String secret, @Nullable String authorization) {
        return authorization != null && Secrets.equal(header(secret), authorization);
    }

    private static boolean signs(String secret, @Nullable String signature, byte[] body) {
        if (signature == null) {
            return false;
        }
        String hex = signature.startsWith(HMAC_PREFIX) ? signature.substring(HMAC_PREFIX.length()) : signature;
        return Secrets.isHexOf(Secrets.hmac("HmacSHA256", secret, body), hex);
    }

    private static String header(String secret) {
        return secret.startsWith("Bearer ") || secret.startsWith("Basic ") ? secret : "Bearer " + secret;
    }
}
