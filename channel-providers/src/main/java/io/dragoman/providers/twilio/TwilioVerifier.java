package io.dragoman.providers.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.integration.Provider;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.providers.platform.Secrets;
import io.dragoman.vault.IntegrationAccess;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Twilio signs the address it called and every form parameter with the auth token, credential {@code authToken}. For other
 * bodies it signs the address alone, which then names the body's hash; a body that neither covers is refused.
 */
public final class TwilioVerifier implements WebhookVerifier {

    private static final String HEADER = "x-twilio-signature";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public Provider provider() {
        return Provider.TWILIO;
    }

    @Override
    public boolean verify(IntegrationAccess account, WebhookRequest request) {
        String token = account.credential("authToken");
        String signature = request.header(HEADER);
        if (token == null || signature == null) {
            return false;
        }
        boolean form = isForm(request.header("content-type"));
        boolean valid = false;
        for (String url : SignedUrl.spellings(request.urls())) {
            boolean covered = form || namesHash(url, request.body());
            for (String parameters : form ? readings(request.body()) : List.of("")) {
                valid |= covered && Secrets.equal(signature(token, url, parameters), signature);
            }
        }
        return valid;
    }

    /** Some clients leave the plus of a number as it is, where a form means a blank by it: what was signed may be either. */
    private static List<String> readings(byte[] body) {
        String raw = new String(body, ISO_8859_1);
        return raw.indexOf('+') < 0
                ? List.of(parameters(body))
                : List.of(parameters(body), parameters(raw.replace("+", "%2B").getBytes(ISO_8859_1)));
    }

    @Override
    public Map<String, String> sign(IntegrationAccess account, String url, byte[] body) {
        String token = account.credential("authToken");
        if (token == null) {
            return Map.of();
        }
        return SignedUrl.bodyHash(url) == null
                ? Map.of(HEADER, signature(token, url, parameters(body)), "content-type", FORM)
                : Map.of(HEADER, signature(token, url, ""), "content-type", "application/json");
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType == null || contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static boolean namesHash(String url, byte[] body) {
        String hash = SignedUrl.bodyHash(url);
        return hash != null && Secrets.isHexOf(Secrets.sha256(body), hash);
    }

    private static String signature(String token, String url, String parameters) {
        return Base64.getEncoder().encodeToString(Secrets.hmac("HmacSHA1", token, (url + parameters).getBytes(UTF_8)));
    }

    /** All parameters by name; one that is repeated counts each of its values once, in order. */
    private static String parameters(byte[] body) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(FormBody.parse(body)).entrySet()) {
            for (String value : new TreeSet<>(parameter.getValue())) {
                text.append(parameter.getKey()).append(value);
            }
        }
        return text.toString();
    }
}
