package io.dragoman.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.registry.Providers;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every provider's verifier promises alike. */
public abstract class VerifierContract {

    private static final String URL = "https://desk.example.test/hook?tenant=one";
    private static final byte[] BODY = "MessageSid=SM1&Body=Hi".getBytes(UTF_8);

    private final WebhookVerifier verifier;
    private final String credential;

    /**
     * @param credential the name of the credential that proves where a request is from
     */
    protected VerifierContract(WebhookVerifier verifier, String credential) {
        this.verifier = verifier;
        this.credential = credential;
    }

    @Test
    void it_is_the_one_of_its_provider() {
        assertThat(Providers.verifier(verifier.provider())).hasSameClassAs(verifier);
    }

    @Test
    void what_it_signs_it_accepts() {
        assertThat(verify("secret", signed("secret"))).isTrue();
    }

    @Test
    void what_another_secret_signed_is_refused() {
        assertThat(verify("secret", signed("another"))).isFalse();
    }

    @Test
    void what_nobody_signed_is_refused() {
        assertThat(verify("secret", Map.of())).isFalse();
    }

    @Test
    void without_a_secret_nothing_is_signed_and_everything_is_refused() {
        for (String blank : List.of("", " ", "\t\n")) {
            assertThat(signed(blank)).isEmpty();
            assertThat(verify(blank, signed("secret"))).isFalse();
        }
        IntegrationAccess unset = Accounts.of(verifier.provider(), Map.of());
        assertThat(verifier.sign(unset, URL, BODY)).isEmpty();
        assertThat(verifier.verify(unset, request(signed("secret")))).isFalse();
    }

    private Map<String, String> signed(String secret) {
        return verifier.sign(account(secret), URL, BODY);
    }

    private boolean verify(String secret, Map<String, String> headers) {
        return verifier.verify(account(secret), request(headers));
    }

    private IntegrationAccess account(String secret) {
        return Accounts.of(verifier.provider(), credential, secret);
    }

    private static WebhookRequest request(Map<String, String> headers) {
        return new WebhookRequest(List.of(URL), headers, BODY);
    }
}
