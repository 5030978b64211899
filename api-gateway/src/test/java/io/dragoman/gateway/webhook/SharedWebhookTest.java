package io.dragoman.gateway.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.registry.Providers;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class SharedWebhookTest {

    private static final String ENTRY = """
            {"id":"%s","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"%s"},"messages":[]}}]}""";
    private static final String ACCOUNT_ENTRY = """
            {"id":"%s","changes":[{"field":"account_update","value":{"event":"DISABLED_UPDATE"}}]}""";

    private final IntegrationAccess red = account("default", "red", "shared-secret", "1", "10");
    private final IntegrationAccess blue = account("t1", "blue", "shared-secret", "2", "20");
    private final IntegrationAccess other = account("t2", "other", "other-secret", "3", "30");
    private final Gateway gateway = new Gateway(red, blue, other);

    @Test
    void a_batch_is_split_among_its_integrations_in_one_append() {
        String body = batch(ENTRY.formatted("10", "1"), ENTRY.formatted("20", "2"), ENTRY.formatted("99", "9"));

        meta(body, red).expectStatus().isOk();

        assertThat(gateway.stored())
                .extracting(WebhookReceived::route, WebhookReceived::integrationId)
                .containsExactly(
                        tuple(Route.ROUTED, red.id()), tuple(Route.ROUTED, blue.id()), tuple(Route.UNROUTED, null));
        assertThat(gateway.stored().get(0).body())
                .asString(UTF_8)
                .contains("\"1\"")
                .doesNotContain("\"2\"", "\"9\"");
        assertThat(gateway.appends).containsExactly(3);
    }

    @Test
    void a_batch_for_one_integration_is_kept_byte_for_byte() {
        String body = batch(ENTRY.formatted("20", "2"), ACCOUNT_ENTRY.formatted("20"));

        meta(body, blue).expectStatus().isOk();

        assertThat(gateway.stored()).singleElement().satisfies(stored -> {
            assertThat(stored.integrationId()).isEqualTo(blue.id());
            assertThat(stored.body()).asString(UTF_8).isEqualTo(body);
            assertThat(stored.deliveryId().tenant()).isEqualTo("t1");
        });
    }

    @Test
    void what_is_for_nobody_is_kept_for_whoever_connects_it() {
        String body = batch(ENTRY.formatted("99", "9"));

        meta(body, other).expectStatus().isOk();

        assertThat(gateway.stored()).singleElement().satisfies(stored -> {
            assertThat(stored.route()).isEqualTo(Route.UNROUTED);
            assertThat(stored.integrationId()).isNull();
            assertThat(stored.deliveryId().tenant()).isEqualTo("t2");
            assertThat(stored.deliveryId().local()).startsWith("unrouted.20300101.");
        });
    }

    @Test
    void a_secret_opens_only_the_integrations_that_have_it() {
        meta(batch(ENTRY.formatted("10", "1")), other).expectStatus().isOk();

        assertThat(gateway.stored()).extracting(WebhookReceived::route).containsExactly(Route.UNROUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{}", "[]", "{\"entry\":7}"})
    void what_is_signed_but_names_nobody_is_not_lost(String body) {
        meta(body, red).expectStatus().isOk();

        assertThat(gateway.stored()).singleElement().satisfies(stored -> {
            assertThat(stored.route()).isEqualTo(Route.UNROUTED);
            assertThat(stored.body()).asString(UTF_8).isEqualTo(body);
        });
    }

    @Test
    void an_unknown_signature_is_refused_and_shown_to_operators_only() {
        meta(batch(ENTRY.formatted("10", "1")), account("x", "x", "unknown-secret", "1", "10"))
                .expectStatus()
                .isUnauthorized();

        assertThat(gateway.refused).singleElement().satisfies(post -> {
            assertThat(post.reason()).isEqualTo(Reason.SIGNATURE_INVALID.name());
            assertThat(post.tenants()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"verify-blue, 200", "verify-other, 200", "verify-sleeping, 403", "wrong, 403"})
    void the_handshake_takes_the_token_of_any_active_integration(String token, int status) {
        gateway.vault.with(Accounts.inactive(account("t1", "sleeping", "s", "4", "40")));

        client().get()
                .uri("/api/whatsapp/webhook?hub.mode=subscribe&hub.challenge=42&hub.verify_token=" + token)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Waapi-HMAC"})
    void green_api_is_routed_by_its_instance(String header) {
        gateway.vault.with(Accounts.green("green-7", "7", "secret-7"), Accounts.green("green-8", "8", "secret-8"));
        byte[] body = "{\"instanceData\":{\"idInstance\":7}}".getBytes(UTF_8);
        String sent = header.equals("Authorization") ? "Bearer secret-7" : hmac("secret-7", body);

        green(body, header, sent).expectStatus().isOk();

        assertThat(gateway.stored())
                .singleElement()
                .satisfies(
                        stored -> assertThat(stored.integrationId()).isEqualTo(IntegrationId.of("default", "green-7")));
        assertThat(gateway.stored().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void green_api_must_know_the_secret_of_the_instance_it_names() {
        gateway.vault.with(Accounts.green("green-7", "7", "secret-7"), Accounts.green("green-8", "8", "secret-8"));

        green("{\"instanceData\":{\"idInstance\":7}}".getBytes(UTF_8), "Authorization", "Bearer secret-8")
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void an_unknown_instance_is_kept_for_whoever_connects_it() {
        gateway.vault.with(Accounts.green("green-7", "7", "secret-7"));

        green("{\"instanceData\":{\"idInstance\":9}}".getBytes(UTF_8), "Authorization", "Bearer secret-7")
                .expectStatus()
                .isOk();

        assertThat(gateway.stored()).extracting(WebhookReceived::route).containsExactly(Route.UNROUTED);
    }

    private ResponseSpec meta(String body, IntegrationAccess signer) {
        byte[] bytes = body.getBytes(UTF_8);
        return client().post()
                .uri("/api/whatsapp/webhook")
                .headers(headers -> Providers.verifier(Provider.META)
                        .sign(signer, "", bytes)
                        .forEach(headers::set))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(bytes)
                .exchange();
    }

    private ResponseSpec green(byte[] body, String header, String value) {
        return client().post()
                .uri("/whatsapp/webhook")
                .contentType(MediaType.APPLICATION_JSON)
                .header(header, value)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return WebTestClient.bindToController(gateway.shared()).build();
    }

    private static String batch(String... entries) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static String hmac(String secret, byte[] body) {
        String meta = Providers.verifier(Provider.META)
                .sign(Accounts.meta("default", "any", secret), "", body)
                .getOrDefault("x-hub-signature-256", "");
        return meta.substring("sha256=".length());
    }

    private static IntegrationAccess account(String tenant, String id, String secret, String line, String business) {
        return Accounts.with(
                Accounts.with(Accounts.meta(tenant, id, secret), "phoneNumberId", line), "businessAccountId", business);
    }
}
