package io.dragoman.providers.greenapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Samples;
import io.dragoman.providers.WebhookRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreenApiVerifierTest {

    private static final byte[] BODY = "{\"typeWebhook\":\"x\"}".getBytes(UTF_8);

    private final GreenApiVerifier verifier = new GreenApiVerifier();

    @Test
    void the_configured_token_comes_as_a_bearers() {
        var sample = Samples.json("greenapi/webhook-auth.json");
        assertThat(verify(
                        sample.path("configured_webhookUrlToken").asString(),
                        "authorization",
                        sample.path("sent_value").asString()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "token,        Bearer token,         true",
        "token,        token,                false",
        "token,        bearer token,         false",
        "token,        Bearer tokens,        false",
        "token,        Bearer,               false",
        "token,        Basic token,          false",
        "Bearer token, Bearer token,         true",
        "Bearer token, Bearer Bearer token,  false",
        "Basic dTpw,   Basic dTpw,           true",
        "Basic dTpw,   Bearer Basic dTpw,    false"
    })
    void the_whole_header_is_compared(String configured, String sent, boolean passes) {
        assertThat(verify(configured, "authorization", sent)).isEqualTo(passes);
    }

    /** The expected value was made with {@code openssl dgst -sha256 -hmac}. */
    @ParameterizedTest
    @CsvSource({
        "HEX,                true",
        "sha256=HEX,         true",
        "sha1=HEX,           false",
        "00HEX,              false",
        "'',                 false"
    })
    void the_raw_body_may_be_signed_instead(String header, boolean passes) {
        String hex = "ddcb174cf7d1d92720b8540622a2a4236f0aaba14baaca080be5c0fe773c1065";
        assertThat(verify("token", "x-waapi-hmac", header.replace("HEX", hex))).isEqualTo(passes);
    }

    private boolean verify(String configured, String header, String value) {
        return verifier.verify(
                Accounts.of(Provider.GREEN_API, "webhookSecret", configured),
                new WebhookRequest(List.of(), Map.of(header, value), BODY));
    }
}
