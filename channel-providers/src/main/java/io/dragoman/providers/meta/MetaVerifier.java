package io.dragoman.providers.meta;

import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.providers.platform.Secrets;
import io.dragoman.vault.IntegrationAccess;
import java.util.HexFormat;
import java.util.Map;

/**
 * Meta signs the raw bytes with the app secret, credential {@code appSecret}. The older SHA-1 header is not accepted, and hex of
 * either case is.
 */
public final class MetaVerifier implements WebhookVerifier {

    private static final String HEADER = "x-hub-signature-256";
    private static final String PREFIX = "sha256=";

    @Override
    public Provider provider() {
        return Provider.META;
    }

    @Override
    public boolean verify(IntegrationAccess account, WebhookRequest request) {
        String secret = account.credential("appSecret");
        String signature = request.header(HEADER);
        if (secret == null || signature == null || !signature.startsWith(PREFIX)) {
            return false;
        }
        return Secrets.isHexOf(hmac(secret, request.body()), signature.substring(PREFIX.length()));
    }

    @Override
    public Map<String, String> sign(IntegrationAccess account, String url, byte[] body) {
        String secret = account.credential("appSecret");
        return secret == null
                ? Map.of()
                : Map.of(
                        HEADER,
                        PREFIX + HexFormat.of().formatHex(hmac(secret, body)),
                        "content-type",
                        "application/json");
    }

    private static byte[] hmac(String secret, byte[] body) {
        return Secrets.hmac("HmacSHA256", secret, body);
    }
}
