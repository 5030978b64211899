package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in goes by the clock, so it has a server of its own. */
class SessionIT {

    private static final String PASSWORD = "a sentence of four words";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Launch.on(folder.resolve("data"))
                .with("DRAGOMAN_ADMIN_PASSWORD", PASSWORD)
                .withArgument("--dragoman.gateway.streams.heartbeat=1s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin_of_time() {
        clock(Json.object("now", "2030-01-01T00:00:00Z"));
    }

    private static void clock(Object setting) {
        server.anonymous().put("/test/clock", setting).is(200);
    }

    private static Answer signIn(String username, String password) {
        return server.anonymous().post("/api/v1/session", Json.object("username", username, "password", password));
    }

    /** A browser with the session's cookies; unsafe requests repeat the second one in a header. */
    private static Api browser(Answer signedIn) {
        List<String> cookies = signedIn.is(200).headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
        String forgery = cookies.stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow()
                .substring("XSRF-TOKEN=".length());
        return server.anonymous().with("Cookie", String.join("; ", cookies)).with("X-XSRF-TOKEN", forgery);
    }

    @Test
    void a_session_is_kept_in_a_cookie_that_scripts_cannot_read() {
        Answer signedIn = signIn("admin", PASSWORD).is(200);

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("dragoman_session=")
                        .containsIgnoringCase("; HttpOnly")
                        .contains("; SameSite=Strict"));
        Api browser = browser(signedIn);
        assertThat(browser.read("/api/v1/session").path("user").path("role").asString())
                .isEqualTo("admin");
        browser.delete("/api/v1/session").is(204);
        browser.get("/api/v1/session").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void a_write_from_elsewhere_that_has_only_the_cookie_is_refused() {
        Api browser = browser(signIn("admin", PASSWORD));
        Object token = Json.object("name", "t", "role", "viewer");

        browser.with("X-XSRF-TOKEN", "guessed").post("/api/v1/tokens", token).refuses(403, "CSRF");
        browser.post("/api/v1/tokens", token).is(202);
    }

    @Test
    void a_one_time_password_opens_nothing_but_the_door_to_a_new_one() {
        String oneTime = server.api()
                .post("/api/v1/users", Json.object("username", "robin", "role", "agent"))
                .is(202)
                .json()
                .path("initialPassword")
                .asString();
        Api browser = browser(signIn("robin", oneTime));

        assertThat(browser.read("/api/v1/session")
                        .path("user")
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        browser.get("/api/v1/inquiries").refuses(403, "PASSWORD_CHANGE_REQUIRED");
        browser.put("/api/v1/session/password", Json.object("currentPassword", oneTime, "newPassword", "short"))
                .refuses(400, "INVALID_FIELD");
        browser.put("/api/v1/session/password", Json.object("currentPassword", oneTime, "newPassword", PASSWORD + "!"))
                .is(204);
        browser.get("/api/v1/inquiries").is(200);
        signIn("robin", oneTime).refuses(401, "INVALID_CREDENTIALS");
    }

    @Test
    void guessing_passwords_takes_longer_and_longer() {
        server.api()
                .post("/api/v1/users", Json.object("username", "kim", "role", "viewer", "password", PASSWORD))
                .is(202);
        Answer answer = signIn("kim", "wrong");
        int tries = 1;
        while (answer.status() == 401 && tries < 30) {
            assertThat(answer.code()).isEqualTo("INVALID_CREDENTIALS");
            answer = signIn("kim", "wrong");
            tries++;
        }

        answer.refuses(429, "TOO_MANY_ATTEMPTS");
        long wait = Long.parseLong(answer.header("Retry-After"));
        assertThat(wait).isPositive();
        signIn("kim", PASSWORD).refuses(429, "TOO_MANY_ATTEMPTS");
        clock(Json.object("advance", "PT" + (wait + 1) + "S"));
        signIn("kim", PASSWORD).is(200);
    }

    @Test
    void whether_a_user_exists_is_not_told() {
        assertThat(signIn("nobody", PASSWORD).text())
                .isEqualTo(signIn("admin", "wrong").text());
        clock(Json.object("advance", "PT1H"));
    }

    @Test
    void a_token_ends_at_its_time_and_when_it_is_revoked() {
        Answer ending = server.api()
                .post("/api/v1/tokens", Json.object("name", "t", "role", "viewer", "expiresAt", "2030-01-01T01:00:00Z"))
                .is(202);
        Answer lasting = server.api()
                .post("/api/v1/tokens", Json.object("name", "t", "role", "viewer"))
                .is(202);
        Api first = Api.with(server.base(), ending.json().path("token").asString());
        Api second = Api.with(server.base(), lasting.json().path("token").asString());
        first.get("/api/v1/inquiries").is(200);
        clock(Json.object("advance", "PT1H"));
        first.get("/api/v1/inquiries").refuses(401, "UNAUTHENTICATED");
        second.get("/api/v1/inquiries").is(200);
        server.api()
                .delete("/api/v1/tokens/" + lasting.json().path("id").asString())
                .is(202);
        second.get("/api/v1/inquiries").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void the_stream_of_a_revoked_token_ends() throws Exception {
        Answer token = server.api()
                .post("/api/v1/tokens", Json.object("name", "t", "role", "viewer"))
                .is(202);
        HttpRequest changes = HttpRequest.newBuilder(server.base().resolve("/api/v1/changes"))
                .header("Authorization", "Bearer " + token.json().path("token").asString())
                .build();
        HttpResponse<Stream<String>> stream = Api.CLIENT.send(changes, HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        CompletableFuture<Long> end =
                CompletableFuture.supplyAsync(() -> stream.body().count());

        server.api()
                .delete("/api/v1/tokens/" + token.json().path("id").asString())
                .is(202);

        assertThat(end).succeedsWithin(60, TimeUnit.SECONDS);
        assertThat(Api.CLIENT
                        .send(changes, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_ends_by_itself_and_with_its_user() {
        Answer user = server.api()
                .post("/api/v1/users", Json.object("username", "sam", "role", "agent", "password", PASSWORD))
                .is(202);
        Api left = browser(signIn("sam", PASSWORD));
        clock(Json.object("advance", "P31D"));
        left.get("/api/v1/session").refuses(401, "UNAUTHENTICATED");

        Api open = browser(signIn("sam", PASSWORD));
        server.api()
                .patch("/api/v1/users/" + user.json().path("id").asString(), Json.object("active", false))
                .is(202);
        open.get("/api/v1/session").refuses(401, "UNAUTHENTICATED");
    }
}
