package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.MemoryVault;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import io.dragoman.gateway.platform.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(classes = TestIdentities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Identities.class)
class TokenTest {

    private static final String TOKENS = "/api/v1/tokens";

    private final WebTestClient client;
    private final Identities identities;
    private final FirstStart firstStart;
    private final MemoryVault vault;
    private final HandClock clock;

    @Autowired
    TokenTest(
            @LocalServerPort int port,
            Identities identities,
            FirstStart firstStart,
            MemoryVault vault,
            HandClock clock) {
        this.client = TestGateway.client(port);
        this.identities = identities;
        this.firstStart = firstStart;
        this.vault = vault;
        this.clock = clock;
    }

    record Issued(String id, long position, String token) {}

    @BeforeEach
    void start_anew() {
        identities.reset();
    }

    private Issued issue(Map<String, Object> body) {
        return Objects.requireNonNull(post(body)
                .expectStatus()
                .isAccepted()
                .expectBody(Issued.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void a_tokens_secret_is_told_once_and_stored_never() {
        Issued issued = issue(Map.of("name", "reporting", "role", "viewer"));
        use(issued.token()).isOk();
        assertThat(vault.dump()).doesNotContain(issued.token());
        byte[] list =
                admin().get().uri(TOKENS).exchange().expectBody().returnResult().getResponseBody();
        assertThat(new String(Objects.requireNonNull(list), StandardCharsets.UTF_8))
                .contains(issued.id(), "reporting")
                .doesNotContain(issued.token());
    }

    @Test
    void a_token_needs_no_second_cookie() {
        identities
                .program(client, "north", Role.ADMIN)
                .post()
                .uri(TOKENS)
                .bodyValue(Map.of("name", "another", "role", "viewer"))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    @Test
    void a_token_ends_when_it_was_said_to() {
        Issued issued = issue(Map.of("name", "short", "role", "viewer", "expiresAt", "2030-01-01T01:00:00Z"));
        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        use(issued.token()).isOk();
        clock.advance(Duration.ofMillis(1));
        use(issued.token()).isUnauthorized();
    }

    @Test
    void a_revoked_token_ends_at_once_and_stays_in_the_list() {
        Issued issued = issue(Map.of("name", "reporting", "role", "viewer"));
        WebTestClient admin = admin();
        for (int twice = 0; twice < 2; twice++) {
            admin.delete()
                    .uri(TOKENS + "/" + issued.id())
                    .exchange()
                    .expectStatus()
                    .isAccepted();
        }
        use(issued.token()).isUnauthorized();
        admin.get()
                .uri(TOKENS)
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.id=='" + issued.id() + "')].revoked")
                .isEqualTo(true);
        admin.delete().uri(TOKENS + "/nothing").exchange().expectStatus().isNotFound();
    }

    @Test
    void the_last_use_is_noted_to_the_minute() {
        Issued issued = issue(Map.of("name", "reporting", "role", "viewer"));
        use(issued.token()).isOk();
        clock.advance(Token.USED.minusMillis(1));
        use(issued.token()).isOk();
        Awaitility.await()
                .untilAsserted(() -> admin().get()
                        .uri(TOKENS)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[?(@.id=='" + issued.id() + "')].lastUsedAt")
                        .isEqualTo("2030-01-01T00:00:00Z"));
    }

    @Test
    void what_cannot_be_a_token_is_refused_by_field() {
        refused(Map.of("name", " ", "role", "viewer"), "name");
        refused(Map.of("name", "x", "role", "king"), "role");
        refused(Map.of("name", "x", "role", "viewer", "expiresAt", "2029-12-31T23:59:59Z"), "expiresAt");
        refused(Map.of("name", "x", "role", "viewer", "expiresAt", "tomorrow"), "expiresAt");
        refused(Map.of("name", "x", "role", "viewer", "expiresAt", "+999999999-12-31T23:59:59Z"), "expiresAt");
    }

    private void refused(Map<String, Object> body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void a_preset_token_follows_the_environment() {
        preset("first-invented-secret");
        preset("first-invented-secret");
        use("first-invented-secret").isOk();
        preset("second-invented-secret");
        use("first-invented-secret").isUnauthorized();
        use("second-invented-secret").isOk();
        preset("first-invented-secret");
        use("first-invented-secret").isOk();
    }

    private void preset(String secret) {
        assertThat(firstStart.run(new FirstStart.Settings(null, secret))).isEmpty();
    }

    private WebTestClient admin() {
        return identities.program(client, "north", Role.ADMIN);
    }

    private ResponseSpec post(Map<String, Object> body) {
        return admin().post()
                .uri(TOKENS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private StatusAssertions use(String secret) {
        return Identities.with(client, secret)
                .get()
                .uri("/api/v1/session")
                .exchange()
                .expectStatus();
    }
}
