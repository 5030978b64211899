package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.MemoryVault;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;

@SpringBootTest(classes = TestIdentities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionTest {

    private static final String SESSION = "/api/v1/session";
    private static final String PASSWORD = "correct horse battery";

    private final WebTestClient client;
    private final MemoryVault vault;
    private final HandClock clock;
    private final FirstStart firstStart;
    private final SignInLimit limit;

    @Autowired
    SessionTest(
            @LocalServerPort int port, MemoryVault vault, HandClock clock, FirstStart firstStart, SignInLimit limit) {
        this.client = TestGateway.client(port);
        this.vault = vault;
        this.clock = clock;
        this.firstStart = firstStart;
        this.limit = limit;
    }

    @BeforeEach
    void start_anew() {
        vault.clear();
        clock.set(TestGateway.NOW);
        limit.forget();
        firstStart.run(new FirstStart.Settings(PASSWORD, "an-invented-preset-token"));
    }

    @Test
    void who_signs_in_is_known_from_then_on() {
        Browser browser = new Browser(client);
        String expected = "{\"user\":{\"username\":\"admin\",\"tenant\":\"default\",\"role\":\"admin\","
                + "\"mustChangePassword\":false}}";
        browser.signIn("default", "ADMIN", PASSWORD)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(expected);
        browser.get(SESSION).expectStatus().isOk().expectBody().json(expected);
    }

    @Test
    void the_tenant_is_default_unless_named() {
        post(Map.of("username", "admin", "password", PASSWORD)).expectStatus().isOk();
        post(Map.of("username", "admin", "password", PASSWORD, "tenant", "other"))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void the_session_cookie_is_hidden_from_pages_and_strangers() {
        MultiValueMap<String, ResponseCookie> cookies = post(Map.of("username", "admin", "password", PASSWORD))
                .expectBody()
                .returnResult()
                .getResponseCookies();
        assertThat(cookies.getFirst(Cookies.SESSION)).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.isSecure()).isFalse();
        });
        assertThat(cookies.getFirst(Cookies.FORGERY)).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isFalse();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
        });
    }

    @Test
    void neither_password_nor_cookie_nor_token_is_stored_as_it_is() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        assertThat(vault.dump()).doesNotContain(PASSWORD, browser.session(), "an-invented-preset-token");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        String wrong = refusal(Map.of("username", "admin", "password", "wrong horse battery"));
        String unknown = refusal(Map.of("username", "nobody", "password", PASSWORD));
        String impossible = refusal(Map.of("username", "no/body", "password", PASSWORD));
        assertThat(wrong).contains("INVALID_CREDENTIALS").isEqualTo(unknown).isEqualTo(impossible);
    }

    private String refusal(Map<String, String> body) {
        byte[] answer = post(body)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(answer), StandardCharsets.UTF_8);
    }

    @Test
    void signing_in_takes_json_only_so_no_foreign_form_can_do_it() {
        client.post()
                .uri(SESSION)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("username=admin&password=x")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        client.post()
                .uri(SESSION)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("{\"username\":\"admin\",\"password\":\"x\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void what_is_missing_is_named() {
        post(Map.of("username", "admin"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo("password");
    }

    @Test
    void an_unsafe_request_must_repeat_the_second_cookie() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        for (String header : List.of("", "wrong")) {
            client.delete()
                    .uri(SESSION)
                    .cookie(Cookies.SESSION, browser.session())
                    .cookie(Cookies.FORGERY, "wrong")
                    .header("X-XSRF-TOKEN", header)
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("CSRF");
        }
        client.delete()
                .uri(SESSION)
                .cookie(Cookies.SESSION, browser.session())
                .exchange()
                .expectStatus()
                .isForbidden();
        browser.send(HttpMethod.DELETE, SESSION, null).expectStatus().isNoContent();
    }

    @Test
    void another_sessions_second_cookie_does_not_do() {
        Browser mine = Browser.of(client, "default", "admin", PASSWORD);
        Browser theirs = Browser.of(client, "default", "admin", PASSWORD);
        client.delete()
                .uri(SESSION)
                .cookie(Cookies.SESSION, mine.session())
                .header("X-XSRF-TOKEN", theirs.forgeryToken())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void after_signing_out_the_cookie_is_worth_nothing() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        String cookie = browser.session();
        browser.send(HttpMethod.DELETE, SESSION, null).expectStatus().isNoContent();
        withCookie(cookie).isUnauthorized();
        assertThat(vault.list("session", null)).isEmpty();
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        String first = browser.session();
        browser.signIn("default", "admin", PASSWORD).expectStatus().isOk();
        withCookie(first).isUnauthorized();
        withCookie(browser.session()).isOk();
    }

    @Test
    void a_session_ends_after_eight_idle_hours() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        clock.advance(Session.IDLE);
        browser.get(SESSION).expectStatus().isOk();
        awaitSeen();
        clock.advance(Session.IDLE);
        browser.get(SESSION).expectStatus().isOk();
        awaitSeen();
        clock.advance(Session.IDLE.plusMillis(1));
        browser.get(SESSION).expectStatus().isUnauthorized();
    }

    @Test
    void a_session_ends_after_seven_days_however_busy() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        for (int sixHours = 0; sixHours < 28; sixHours++) {
            browser.get(SESSION).expectStatus().isOk();
            awaitSeen();
            clock.advance(Duration.ofHours(6));
        }
        browser.get(SESSION).expectStatus().isOk();
        clock.advance(Duration.ofMillis(1));
        browser.get(SESSION).expectStatus().isUnauthorized();
    }

    @Test
    void requests_of_the_same_minute_write_nothing() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        clock.advance(Session.SEEN.minusMillis(1));
        browser.get(SESSION).expectStatus().isOk();
        assertThat(vault.list("session", null))
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(1));
    }

    /** The time of last use is noted behind the request's back. */
    private void awaitSeen() {
        Awaitility.await()
                .until(() -> vault.list("session", null).stream()
                        .allMatch(entry -> new String(entry.content(), StandardCharsets.UTF_8)
                                .contains("\"seenAt\":\"" + clock.instant())));
    }

    @Test
    void expired_sessions_are_swept_away() {
        Browser.of(client, "default", "admin", PASSWORD);
        clock.advance(Session.LONGEST.plusMillis(1));
        Browser.of(client, "default", "admin", PASSWORD);
        assertThat(vault.list("session", null)).hasSize(1);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_other_sessions() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        Browser elsewhere = Browser.of(client, "default", "admin", PASSWORD);
        change(browser, PASSWORD, "a better one than before").isNoContent();
        browser.get(SESSION).expectStatus().isOk();
        elsewhere.get(SESSION).expectStatus().isUnauthorized();
        new Browser(client).signIn("default", "admin", PASSWORD).expectStatus().isUnauthorized();
        Browser.of(client, "default", "admin", "a better one than before");
    }

    @Test
    void a_new_password_needs_the_old_one_and_some_length() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        change(browser, "wrong horse battery", "a better one than before").isUnauthorized();
        change(browser, PASSWORD, "too short").isBadRequest();
        change(browser, PASSWORD, PASSWORD).isBadRequest();
    }

    @Test
    void a_one_time_password_opens_nothing_but_its_replacement() {
        String oneTime = firstStart.tenantWithAdmin("north", "North", null).orElseThrow();
        Browser browser = Browser.of(client, "north", "admin", oneTime);
        browser.get(SESSION).expectBody().jsonPath("$.user.mustChangePassword").isEqualTo(true);
        browser.get("/api/v1/users")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PASSWORD_CHANGE_REQUIRED");
        change(browser, oneTime, "a better one than before").isNoContent();
        browser.get("/api/v1/users").expectStatus().isOk();
        browser.get(SESSION).expectBody().jsonPath("$.user.mustChangePassword").isEqualTo(false);
    }

    @Test
    void the_sixth_try_for_a_user_has_to_wait_and_waiting_helps() {
        for (int i = 0; i < SignInLimit.FREE_PER_USER; i++) {
            new Browser(client)
                    .signIn("default", "admin", "wrong")
                    .expectStatus()
                    .isUnauthorized();
        }
        new Browser(client)
                .signIn("default", "admin", PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "15")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_ATTEMPTS");
        clock.advance(Duration.ofSeconds(15));
        new Browser(client).signIn("default", "admin", PASSWORD).expectStatus().isOk();
    }

    @Test
    void the_preset_token_signs_in_without_cookies() {
        client.get()
                .uri(SESSION)
                .header("Authorization", "Bearer an-invented-preset-token")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user.role")
                .isEqualTo("admin");
        client.put()
                .uri(SESSION + "/password")
                .header("Authorization", "Bearer an-invented-preset-token")
                .bodyValue(Map.of("currentPassword", PASSWORD, "newPassword", "a better one than before"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_wrong_token_is_not_made_good_by_a_cookie() {
        Browser browser = Browser.of(client, "default", "admin", PASSWORD);
        client.get()
                .uri(SESSION)
                .cookie(Cookies.SESSION, browser.session())
                .header("Authorization", "Bearer wrong")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
    }

    private WebTestClient.ResponseSpec post(Map<String, String> body) {
        return client.post()
                .uri(SESSION)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private StatusAssertions withCookie(String cookie) {
        return client.get()
                .uri(SESSION)
                .cookie(Cookies.SESSION, cookie)
                .exchange()
                .expectStatus();
    }

    private static StatusAssertions change(Browser browser, String current, String next) {
        return browser.send(
                        HttpMethod.PUT, SESSION + "/password", Map.of("currentPassword", current, "newPassword", next))
                .expectStatus();
    }
}
