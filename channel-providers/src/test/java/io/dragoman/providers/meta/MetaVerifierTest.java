package io.dragoman.providers.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Samples;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.vault.IntegrationAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaVerifierTest {

    private static final String HEADER = "x-hub-signature-256";
    private static final IntegrationAccess ACCOUNT = Accounts.of(Provider.META, "appSecret", "it-is-a-secret");
    private static final String BODY = """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages",\
            "value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",\
            "phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Ann"},"wa_id":"16505551234"}],\
            "messages":[{"from":"16505551234","id":"wamid.T1","timestamp":"1893456000","type":"text",\
            "text":{"body":"Hi"}}]}}]}]}""";
    private static final String HEX = "77fe8d4d33f604a5b34a4ef5906d3aaa9f95f31ed748f57091f26b864923fa02";

    private final MetaVerifier verifier = new MetaVerifier();

    static List<String> signedFiles() {
        return new ArrayList<>(
                Samples.json("meta/signatures.json").path("files").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("signedFiles")
    void the_signature_of_a_sample_fits_its_exact_bytes(String file) {
        var signatures = Samples.json("meta/signatures.json");
        IntegrationAccess account = Accounts.of(
                Provider.META, "appSecret", signatures.path("app_secret").asString());
        String signature = signatures.path("files").path(file).asString();

        assertThat(verifier.verify(account, request(signature, Samples.bytes("meta/" + file))))
                .isTrue();
    }

    @Test
    void the_known_vector_passes_in_lower_and_upper_case() {
        assertThat(verify("sha256=" + HEX, BODY)).isTrue();
        assertThat(verify("sha256=" + HEX.toUpperCase(Locale.ROOT), BODY)).isTrue();
    }

    @Test
    void one_altered_byte_is_refused() {
        assertThat(verify("sha256=" + HEX, BODY.replace("Hi", "Ho"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEX, "sha1=" + HEX, "SHA256=" + HEX, "sha256=", "sha256=" + HEX + "00", "sha256=äöü", ""})
    void any_other_form_of_header_is_refused(String header) {
        assertThat(verify(header, BODY)).isFalse();
    }

    private boolean verify(String signature, String body) {
        return verifier.verify(ACCOUNT, request(signature, body.getBytes(UTF_8)));
    }

    private static WebhookRequest request(String signature, byte[] body) {
        return new WebhookRequest(List.of("https://example.test/hook"), Map.of(HEADER, signature), body);
    }
}
