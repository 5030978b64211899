package io.dragoman.gateway.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.registry.Providers;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class WebhookControllerTest {

    private static final String SECRET = "it-is-a-secret";
    private static final String META = "/api/v1/webhooks/meta/int-1";
    private static final String BODY = """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},\
            "contacts":[{"profile":{"name":"Ann"},"wa_id":"16505551234"}],"messages":[{"from":"16505551234","id":"wamid.T1",\
            "timestamp":"1893456000","type":"text","text":{"body":"Hi"}}]}}]}]}""";
    private static final String SIGNATURE = "sha256=77fe8d4d33f604a5b34a4ef5906d3aaa9f95f31ed748f57091f26b864923fa02";

    private final Gateway gateway = new Gateway(Accounts.meta("default", "int-1", SECRET));

    @ParameterizedTest
    @ValueSource(strings = {META, "/api/v1/whatsapp/webhooks/meta/int-1", "/api/v1/webhooks/meta/default~int-1"})
    void a_signed_post_is_stored_as_it_came(String path) {
        post(path, BODY.getBytes(UTF_8), SIGNATURE)
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty();

        WebhookReceived stored = gateway.stored().get(0);
        assertThat(stored.body()).isEqualTo(BODY.getBytes(UTF_8));
        assertThat(stored.deliveryId().value()).isEqualTo("webhook:default:int-1.20300101.0000000000000001");
        assertThat(stored.integrationId()).isEqualTo(IntegrationId.of("default", "int-1"));
        assertThat(stored.route()).isEqualTo(Route.DIRECT);
        assertThat(stored.receivedAt()).isEqualTo(Gateway.NOW);
        assertThat(stored.contentType()).isEqualTo("application/json");
    }

    @Test
    void the_event_names_its_tenant_its_actor_and_itself_as_its_cause() {
        post(META, BODY.getBytes(UTF_8), SIGNATURE).expectStatus().isOk();

        String id = "webhook:default:int-1.20300101.0000000000000001";
        assertThat(gateway.metaData())
                .isEqualTo(Map.of("tenant", "default", "actor", "integration:int-1", "cause", id, "correlation", id));
    }

    @Test
    void credentials_and_addresses_of_people_are_not_kept() {
        client().post()
                .uri(META)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Hub-Signature-256", SIGNATURE)
                .header("Authorization", "Bearer something")
                .header("Cookie", "a=b")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("User-Agent", "facebookexternalua")
                .bodyValue(BODY.getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.stored().get(0).headers())
                .containsOnlyKeys("content-type", "content-length", "user-agent", "x-hub-signature-256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=00fe8d4d33f604a5b34a4ef5906d3aaa9f95f31ed748f57091f26b864923fa02",
                "sha1=77fe8d4d33f604a5b34a4ef5906d3aaa9f95f31e",
                ""
            })
    void a_wrong_signature_is_refused_listed_and_counted(String signature) {
        post(META, BODY.getBytes(UTF_8), signature)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SIGNATURE_INVALID");

        assertThat(gateway.history).isEmpty();
        assertThat(gateway.refused).singleElement().satisfies(post -> {
            assertThat(post.reason()).isEqualTo("SIGNATURE_INVALID");
            assertThat(post.integrationId()).isEqualTo("int-1");
            assertThat(post.tenants()).containsExactly("default");
            assertThat(post.bytes()).isEqualTo(407);
            assertThat(post.provider()).isEqualTo(Provider.META);
        });
        assertThat(gateway.meters
                        .counter("dragoman.webhooks.refused", "reason", "SIGNATURE_INVALID")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void without_a_configured_secret_every_post_is_refused() {
        gateway.vault.with(Accounts.meta("default", "int-1", " "));

        post(META, BODY.getBytes(UTF_8), SIGNATURE).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/webhooks/meta/unknown, 404, NOT_FOUND",
        "POST, /api/v1/webhooks/meta/other~int-1, 404, NOT_FOUND",
        "POST, /api/v1/webhooks/twilio/int-1, 404, NOT_FOUND",
        "POST, /api/v1/webhooks/pigeon/int-1, 404, NOT_FOUND",
        "POST, /api/v1/webhooks/meta/sleeping, 404, NOT_FOUND",
        "GET, /api/v1/webhooks/twilio/int-1, 405, METHOD_NOT_ALLOWED",
        "GET, /api/v1/webhooks/green-api/int-1, 405, METHOD_NOT_ALLOWED",
        "GET, /api/v1/webhooks/pigeon/int-1, 404, NOT_FOUND",
    })
    void what_is_not_there_is_the_same_nothing_for_everybody(String method, String path, int status, String code) {
        gateway.vault.with(Accounts.inactive(Accounts.meta("default", "sleeping", SECRET)));

        client().method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void other_methods_are_told_which_ones_are_taken(String method) {
        client().method(HttpMethod.valueOf(method))
                .uri(META)
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .exists("Allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense", ""})
    void another_content_type_is_refused(String type) {
        client().post()
                .uri(META)
                .headers(headers -> {
                    if (!type.isEmpty()) {
                        headers.set("Content-Type", type);
                    }
                })
                .header("X-Hub-Signature-256", SIGNATURE)
                .body((request, context) -> request.setComplete())
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void twilio_signs_the_public_address_and_reads_an_empty_document() {
        gateway.vault.with(Accounts.twilio("int-1", "tw-token"));

        client().post()
                .uri("/api/v1/whatsapp/webhooks/twilio/int-1")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", "PSDkbi54ABrGougFkaO5IpFUFd8=")
                .bodyValue(("AccountSid=ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb&Body=Hi&From=whatsapp%3A%2B16505551234"
                                + "&MessageSid=SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&NumMedia=0&To=whatsapp%3A%2B15550783881")
                        .getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_XML)
                .expectBody(String.class)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    }

    @Test
    void of_equal_ids_in_two_tenants_the_signature_picks_one() {
        gateway.vault.with(Accounts.meta("blue", "int-1", "blue-secret"));
        byte[] body = "{}".getBytes(UTF_8);

        post(META, body, signature("blue-secret", body)).expectStatus().isOk();

        assertThat(gateway.stored().get(0).integrationId()).isEqualTo(IntegrationId.of("blue", "int-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "not json", "\"\\ud800\"", "[1,2", ""})
    void a_verified_body_that_is_no_json_is_kept_all_the_same(String text) {
        byte[] body = text.getBytes(UTF_8);

        post(META, body, signature(SECRET, body)).expectStatus().isOk();

        assertThat(gateway.stored().get(0).body()).isEqualTo(body);
    }

    @Test
    void json_without_a_bottom_is_unreadable() {
        byte[] body = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8);

        post(META, body, signature(SECRET, body))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BODY_UNREADABLE");
    }

    @Test
    void brackets_within_strings_are_not_depth() {
        byte[] body = ("[\"\\\"" + "[".repeat(10_000) + "\"]").getBytes(UTF_8);

        post(META, body, signature(SECRET, body)).expectStatus().isOk();
    }

    @Test
    void a_compressed_body_may_be_signed_over_either_of_its_forms() throws IOException {
        byte[] plain = BODY.getBytes(UTF_8);
        byte[] packed = gzip(plain);

        compressed("gzip", packed, signature(SECRET, packed)).expectStatus().isOk();
        compressed("gzip", packed, SIGNATURE).expectStatus().isOk();
        compressed("deflate", deflate(plain), SIGNATURE).expectStatus().isOk();

        assertThat(gateway.stored())
                .allSatisfy(stored -> assertThat(stored.body()).isEqualTo(plain));
    }

    @Test
    void a_body_that_unfolds_without_end_is_unreadable() throws IOException {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

        compressed("gzip", bomb, signature(SECRET, bomb)).expectStatus().isBadRequest();
        compressed("gzip", BODY.getBytes(UTF_8), SIGNATURE).expectStatus().isBadRequest();
        compressed("br", BODY.getBytes(UTF_8), SIGNATURE).expectStatus().isEqualTo(415);

        assertThat(gateway.history).isEmpty();
    }

    @Test
    void what_cannot_be_stored_is_not_acknowledged() {
        gateway.broken(new IllegalStateException("disk is full"));

        post(META, BODY.getBytes(UTF_8), SIGNATURE)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STORE_UNAVAILABLE")
                .jsonPath("$.detail")
                .isEqualTo("It could not be stored; try again.");
    }

    @ParameterizedTest
    @CsvSource({
        "int-1, subscribe, verify-int-1, 42, 200",
        "int-1, subscribe, verify-other, 42, 403",
        "int-1, unsubscribe, verify-int-1, 42, 403",
        "int-1, subscribe, , 42, 400",
        "int-1, subscribe, verify-int-1, , 400",
        "unknown, subscribe, verify-int-1, 42, 404",
    })
    void the_handshake_answers_whoever_knows_the_token(
            String integration, String mode, String token, String challenge, int status) {
        ResponseSpec answer = client().get()
                .uri(uri -> {
                    uri.path("/api/v1/webhooks/meta/" + integration).queryParam("hub.mode", mode);
                    return uri.queryParamIfPresent("hub.verify_token", Optional.ofNullable(token))
                            .queryParamIfPresent("hub.challenge", Optional.ofNullable(challenge))
                            .build();
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status);
        if (status == 200) {
            answer.expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                    .expectBody(String.class)
                    .isEqualTo("42");
        }
    }

    private ResponseSpec compressed(String coding, byte[] body, String signature) {
        return client().post()
                .uri(META)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Encoding", coding)
                .header("X-Hub-Signature-256", signature)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String path, byte[] body, String signature) {
        return client().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Hub-Signature-256", signature)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return gateway.client();
    }

    private static String signature(String secret, byte[] body) {
        return Objects.requireNonNull(Providers.verifier(Provider.META)
                .sign(Accounts.meta("default", "any", secret), "", body)
                .get("x-hub-signature-256"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
