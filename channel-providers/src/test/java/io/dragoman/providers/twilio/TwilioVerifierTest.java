package io.dragoman.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Samples;
import io.dragoman.providers.WebhookRequest;
import io.dragoman.providers.platform.Secrets;
import io.dragoman.vault.IntegrationAccess;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioVerifierTest {

    private static final String HEADER = "x-twilio-signature";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String PARAMETERS =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234" + "&From=%2B14158675309&To=%2B18005551212";
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final IntegrationAccess ACCOUNT = account("12345");

    private final TwilioVerifier verifier = new TwilioVerifier();

    static List<String> signedFiles() {
        return new ArrayList<>(
                Samples.json("twilio/signatures.json").path("files").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("signedFiles")
    void the_signature_of_a_sample_fits(String file) {
        var signatures = Samples.json("twilio/signatures.json");
        var signed = signatures.path("files").path(file);
        IntegrationAccess account = account(signatures.path("auth_token").asString());

        assertThat(verifier.verify(
                        account,
                        request(
                                List.of(signed.path("url").asString()),
                                signed.path("signature").asString(),
                                FORM,
                                Samples.bytes("twilio/webhook/" + file))))
                .isTrue();
    }

    @Test
    void the_published_vector_passes_in_any_order_of_parameters() {
        assertThat(verify(URL, PARAMETERS)).isTrue();
        assertThat(verify(
                        URL,
                        "To=%2B18005551212&From=%2B14158675309&Digits=1234&Caller=%2B14158675309"
                                + "&CallSid=CA1234567890ABCDE"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3A%2B", ":+", ":%2B"})
    void a_form_passes_whether_its_numbers_carry_an_escaped_or_a_bare_plus(String prefix) {
        String body = "AccountSid=ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb&Body=Hi&From=whatsapp" + prefix + "16505551234"
                + "&MessageSid=SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&NumMedia=0&To=whatsapp" + prefix + "15550783881";
        String url = "https://example.test/api/v1/whatsapp/webhooks/twilio/int-1";

        assertThat(verifier.verify(
                        account("tw-token"),
                        request(List.of(url), "PSDkbi54ABrGougFkaO5IpFUFd8=", FORM, body.getBytes(UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&Extra=1", "&Digits=1235", "&digits=1234"})
    void a_parameter_that_was_not_signed_is_refused(String addition) {
        assertThat(verify(URL, PARAMETERS + addition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mycompany.com/myapp.php?foo=1",
                "http://mycompany.com/myapp.php?foo=1&bar=2",
                "https://mycompany.com:8443/myapp.php?foo=1&bar=2",
                "https://mycompany.com/myapp.php?bar=2&foo=1",
                "not an address"
            })
    void another_address_is_refused(String url) {
        assertThat(verify(url, PARAMETERS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/x?y=1,       https://a.test:443/x?y=1",
        "https://a.test:443/x?y=1,   https://a.test/x?y=1",
        "http://a.test/x,            http://a.test:80/x",
        "http://a.test:80,           http://a.test",
        "https://[::1]/x,            https://[::1]:443/x",
        "https://[::1]:443/x,        https://[::1]/x"
    })
    void the_schemes_own_port_may_be_named_or_left_out(String signed, String seen) {
        String signature = signature(signed, "A=1");
        assertThat(verifier.verify(ACCOUNT, request(List.of(seen), signature, FORM, "A=1".getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void any_of_the_addresses_may_be_the_signed_one() {
        List<String> urls = List.of("http://10.0.0.7:8080/myapp.php?foo=1&bar=2", URL);
        assertThat(verifier.verify(ACCOUNT, request(urls, SIGNATURE, FORM, PARAMETERS.getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void a_repeated_parameter_counts_each_value_once_in_order() {
        String signature = signature(URL, "A=1&A=2");
        assertThat(verifier.verify(ACCOUNT, request(List.of(URL), signature, FORM, "A=2&A=1&A=2".getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void json_passes_when_the_signed_address_names_its_hash() {
        byte[] body = "{\"a\":1}".getBytes(UTF_8);
        String url = URL + "&bodySHA256=" + HexFormat.of().formatHex(Secrets.sha256(body));
        String signature = verifier.sign(ACCOUNT, url, body).get(HEADER);

        assertThat(verifier.verify(ACCOUNT, request(List.of(url), String.valueOf(signature), "application/json", body)))
                .isTrue();
        assertThat(verifier.verify(
                        ACCOUNT,
                        request(List.of(url), String.valueOf(signature), "application/json", "{}".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void json_whose_hash_the_address_does_not_name_is_refused_though_the_address_is_signed() {
        String signature = signature(URL, "");
        assertThat(verifier.verify(ACCOUNT, request(List.of(URL), signature, "application/json", "{}".getBytes(UTF_8))))
                .isFalse();
    }

    private boolean verify(String url, String body) {
        return verifier.verify(ACCOUNT, request(List.of(url), SIGNATURE, FORM, body.getBytes(UTF_8)));
    }

    private String signature(String url, String form) {
        return String.valueOf(verifier.sign(ACCOUNT, url, form.getBytes(UTF_8)).get(HEADER));
    }

    private static WebhookRequest request(List<String> urls, String signature, String contentType, byte[] body) {
        return new WebhookRequest(urls, Map.of(HEADER, signature, "content-type", contentType), body);
    }

    private static IntegrationAccess account(String authToken) {
        return Accounts.of(Provider.TWILIO, "authToken", authToken);
    }
}
