package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.FakeFeed;
import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import io.dragoman.gateway.platform.Role;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Streams last as long as what let their readers in. */
@SpringBootTest(
        classes = {TestIdentities.class, StreamTest.Streams.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "dragoman.gateway.streams.heartbeat=20ms")
@Import(Identities.class)
class StreamTest {

    private static final String CHANGES = "/api/v1/changes";

    private final WebTestClient client;
    private final Identities identities;
    private final HandClock clock;

    @Autowired
    StreamTest(@LocalServerPort int port, Identities identities, HandClock clock) {
        this.client = TestGateway.client(port);
        this.identities = identities;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("io.dragoman.gateway.changes")
    static class Streams {

        @Bean
        FakeFeed feed() {
            return new FakeFeed();
        }
    }

    @BeforeEach
    void start_anew() {
        identities.reset();
    }

    @Test
    void a_revoked_tokens_stream_ends() {
        Tokens.Issued token = identities.token("north", Role.VIEWER);
        CompletableFuture<Void> end =
                stream(Identities.with(client, token.secret()).get().uri(CHANGES));

        admin().send(HttpMethod.DELETE, "/api/v1/tokens/" + token.token().id(), null)
                .expectStatus()
                .isAccepted();

        ends(end);
        Identities.with(client, token.secret())
                .get()
                .uri(CHANGES)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_demoted_users_stream_ends() {
        User ann = identities.user("north", "ann", Role.AGENT);
        CompletableFuture<Void> end = stream(session(Browser.of(client, "north", "ann", Identities.PASSWORD)));

        admin().send(HttpMethod.PATCH, "/api/v1/users/" + ann.id(), Map.of("role", "viewer"))
                .expectStatus()
                .isAccepted();

        ends(end);
    }

    @Test
    void a_removed_users_stream_ends() {
        User ann = identities.user("north", "ann", Role.AGENT);
        CompletableFuture<Void> end = stream(session(Browser.of(client, "north", "ann", Identities.PASSWORD)));

        admin().send(HttpMethod.DELETE, "/api/v1/users/" + ann.id(), null)
                .expectStatus()
                .isAccepted();

        ends(end);
    }

    @Test
    void the_stream_of_a_session_that_was_ended_ends() {
        Browser browser = Browser.of(client, "north", "admin", Identities.PASSWORD);
        CompletableFuture<Void> end = stream(session(browser));

        browser.send(HttpMethod.DELETE, "/api/v1/session", null).expectStatus().isNoContent();

        ends(end);
    }

    @Test
    void a_stream_keeps_no_idle_session_alive() {
        CompletableFuture<Void> end = stream(session(admin()));

        // Had the first half been noted as use, the session would outlast the second.
        clock.advance(Session.IDLE.dividedBy(2));
        assertThat(stream(session(admin()))).isNotDone();
        clock.advance(Session.IDLE.dividedBy(2).plus(Duration.ofSeconds(1)));

        ends(end);
    }

    private Browser admin() {
        return Browser.of(client, "north", "admin", Identities.PASSWORD);
    }

    private WebTestClient.RequestHeadersSpec<?> session(Browser browser) {
        return client.get().uri(CHANGES).cookie(Cookies.SESSION, browser.session());
    }

    /** Opens a stream; when this returns it stands. */
    private static CompletableFuture<Void> stream(WebTestClient.RequestHeadersSpec<?> request) {
        Flux<String> lines = request.accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return lines.then().toFuture();
    }

    private static void ends(CompletableFuture<Void> stream) {
        assertThat(stream).succeedsWithin(60, TimeUnit.SECONDS);
    }
}
