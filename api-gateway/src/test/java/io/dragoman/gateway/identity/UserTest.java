package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(classes = TestIdentities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Identities.class)
class UserTest {

    private static final String USERS = "/api/v1/users";

    private final WebTestClient client;
    private final Identities identities;
    private final Users users;
    private final HandClock clock;

    @Autowired
    UserTest(@LocalServerPort int port, Identities identities, Users users, HandClock clock) {
        this.client = TestGateway.client(port);
        this.identities = identities;
        this.users = users;
        this.clock = clock;
    }

    @BeforeEach
    void start_anew() {
        identities.reset();
    }

    @Test
    void a_user_without_a_password_gets_one_for_once() {
        CreatedUser created =
                Objects.requireNonNull(send(HttpMethod.POST, USERS, Map.of("username", "Robin", "role", "agent"))
                        .expectStatus()
                        .isAccepted()
                        .expectBody(CreatedUser.class)
                        .returnResult()
                        .getResponseBody());
        assertThat(created.position()).isEqualTo(7);
        Browser robin = Browser.of(client, "north", "robin", Objects.requireNonNull(created.initialPassword()));
        robin.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.user.mustChangePassword")
                .isEqualTo(true);
    }

    @Test
    void a_given_password_is_not_told_and_need_not_be_changed() {
        send(HttpMethod.POST, USERS, Map.of("username", "robin", "role", "agent", "password", Identities.PASSWORD))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.initialPassword")
                .doesNotExist();
        Browser robin = Browser.of(client, "north", "robin", Identities.PASSWORD);
        robin.get("/api/v1/session")
                .expectBody()
                .jsonPath("$.user.mustChangePassword")
                .isEqualTo(false);
    }

    @Test
    void a_name_is_given_once_in_a_tenant_whatever_its_case() {
        identities.user("north", "robin", Role.AGENT);
        problem(send(HttpMethod.POST, USERS, Map.of("username", "ROBIN", "role", "agent")), 409, "CONFLICT");
        identities.user("default", "robin", Role.AGENT);
    }

    @Test
    void what_cannot_be_a_user_is_refused_by_field() {
        refused(Map.of("username", "no spaces", "role", "agent"), "username");
        refused(Map.of("username", "north/robin", "role", "agent"), "username");
        refused(Map.of("username", "robin", "role", "king"), "role");
        refused(Map.of("username", "robin"), "role");
        refused(Map.of("username", "robin", "role", "agent", "password", "short"), "password");
        refused(Map.of("username", "robin", "role", 5), "role");
    }

    private void refused(Map<String, Object> body, String field) {
        problem(send(HttpMethod.POST, USERS, body), 400, "INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void an_item_tells_all_but_the_password() {
        User robin = identities.user("north", "robin", Role.AGENT);
        Browser.of(client, "north", "robin", Identities.PASSWORD);
        send(HttpMethod.GET, USERS + "/" + robin.id(), null)
                .expectHeader()
                .valueEquals("X-Position", "7")
                .expectHeader()
                .valueMatches("ETag", "\"1-.+\"")
                .expectBody()
                .json(
                        "{\"id\":\"%s\",\"username\":\"robin\",\"role\":\"agent\",\"unmask\":false,\"tenant\":\"north\",\"active\":true,"
                                        .formatted(robin.id())
                                + "\"version\":1,\"createdAt\":\"2030-01-01T00:00:00Z\","
                                + "\"lastSignInAt\":\"2030-01-01T00:00:00Z\"}",
                        JsonCompareMode.STRICT);
    }

    @Test
    void the_right_to_see_numbers_is_granted_and_taken_and_acts_at_once() {
        User robin = identities.user("north", "robin", Role.VIEWER);
        Browser browser = Browser.of(client, "north", "robin", Identities.PASSWORD);
        unmask(browser, false);
        patch(robin, Map.of("unmask", true)).expectStatus().isAccepted();
        unmask(browser, true);
        patch(robin, Map.of("active", true)).expectStatus().isAccepted();
        unmask(browser, true);
        patch(robin, Map.of("unmask", false)).expectStatus().isAccepted();
        unmask(browser, false);
    }

    private static void unmask(Browser browser, boolean expected) {
        browser.get("/api/v1/session").expectBody().jsonPath("$.user.unmask").isEqualTo(expected);
    }

    @Test
    void a_changed_role_acts_on_open_sessions() {
        User robin = identities.user("north", "robin", Role.ADMIN);
        Browser browser = Browser.of(client, "north", "robin", Identities.PASSWORD);
        browser.get(USERS).expectStatus().isOk();
        patch(robin, Map.of("role", "viewer")).expectStatus().isAccepted();
        browser.get(USERS).expectStatus().isForbidden();
    }

    @Test
    void a_deactivated_user_is_out_with_the_tokens_made_and_comes_back_only_by_signing_in() {
        User robin = identities.user("north", "robin", Role.ADMIN);
        Browser browser = Browser.of(client, "north", "robin", Identities.PASSWORD);
        String token = issueToken(browser);
        patch(robin, Map.of("active", false)).expectStatus().isAccepted();
        browser.get("/api/v1/session").expectStatus().isUnauthorized();
        new Browser(client)
                .signIn("north", "robin", Identities.PASSWORD)
                .expectStatus()
                .isUnauthorized();
        patch(robin, Map.of("active", true)).expectStatus().isAccepted();
        browser.get("/api/v1/session").expectStatus().isUnauthorized();
        Identities.with(client, token)
                .get()
                .uri(USERS)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        Browser.of(client, "north", "robin", Identities.PASSWORD);
    }

    @Test
    void who_is_no_admin_any_more_keeps_no_tokens() {
        User robin = identities.user("north", "robin", Role.ADMIN);
        String token = issueToken(Browser.of(client, "north", "robin", Identities.PASSWORD));
        Identities.with(client, token)
                .get()
                .uri(USERS)
                .exchange()
                .expectStatus()
                .isOk();
        patch(robin, Map.of("role", "agent")).expectStatus().isAccepted();
        Identities.with(client, token)
                .get()
                .uri(USERS)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static String issueToken(Browser browser) {
        record Issued(String token) {}
        return Objects.requireNonNull(
                        browser.send(HttpMethod.POST, "/api/v1/tokens", Map.of("name", "mine", "role", "admin"))
                                .expectBody(Issued.class)
                                .returnResult()
                                .getResponseBody())
                .token();
    }

    @Test
    void a_password_set_by_an_admin_ends_open_sessions() {
        User robin = identities.user("north", "robin", Role.AGENT);
        Browser browser = Browser.of(client, "north", "robin", Identities.PASSWORD);
        patch(robin, Map.of("password", "a better one than before"))
                .expectStatus()
                .isAccepted();
        browser.get("/api/v1/session").expectStatus().isUnauthorized();
        Browser.of(client, "north", "robin", "a better one than before");
    }

    @Test
    void a_removed_user_is_gone_and_the_name_is_free_for_another_person() {
        User robin = identities.user("north", "robin", Role.AGENT);
        Browser browser = Browser.of(client, "north", "robin", Identities.PASSWORD);
        send(HttpMethod.DELETE, USERS + "/" + robin.id(), null).expectStatus().isAccepted();
        problem(send(HttpMethod.GET, USERS + "/" + robin.id(), null), 404, "NOT_FOUND");
        User another = identities.user("north", "robin", Role.ADMIN);
        assertThat(another.id()).isNotEqualTo(robin.id());
        browser.get("/api/v1/session").expectStatus().isUnauthorized();
    }

    @Test
    void the_last_active_admin_stays_one() {
        User admin = identities.find("north", "admin").orElseThrow();
        User other = identities.user("north", "robin", Role.ADMIN);
        patch(other, Map.of("active", false)).expectStatus().isAccepted();
        problem(patch(admin, Map.of("role", "agent")), 409, "LAST_ADMIN");
        problem(patch(admin, Map.of("active", false)), 409, "LAST_ADMIN");
        problem(send(HttpMethod.DELETE, USERS + "/" + admin.id(), null), 409, "LAST_ADMIN");
        patch(other, Map.of("active", true)).expectStatus().isAccepted();
        send(HttpMethod.DELETE, USERS + "/" + admin.id(), null).expectStatus().isAccepted();
    }

    @Test
    void two_admins_cannot_demote_each_other_at_once() throws InterruptedException, ExecutionException {
        identities.user("north", "robin", Role.ADMIN);
        ExecutorService both = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> demotions = new ArrayList<>();
        for (String name : List.of("admin", "robin")) {
            demotions.add(both.submit(() -> {
                start.await();
                return demote(name);
            }));
        }
        start.countDown();
        assertThat(demotions.get(0).get()).isNotEqualTo(demotions.get(1).get());
        both.shutdown();
    }

    private boolean demote(String name) {
        try {
            users.change(users.named("north", name).orElseThrow(), new Changes(Role.VIEWER, null, null, null), null);
            return true;
        } catch (ApiProblem lastAdmin) {
            return false;
        }
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_is_refused() {
        User robin = identities.user("north", "robin", Role.AGENT);
        patch(robin, Map.of("role", "viewer"), "\"1\"").expectStatus().isAccepted();
        problem(patch(robin, Map.of("role", "agent"), "\"1\""), 412, "PRECONDITION_FAILED");
        problem(patch(robin, Map.of("role", "agent"), "nonsense"), 412, "PRECONDITION_FAILED");
        patch(robin, Map.of("role", "agent"), "\"2\"").expectStatus().isAccepted();
        patch(robin, Map.of("role", "agent"), "*").expectStatus().isAccepted();
    }

    @Test
    void signing_in_is_no_change_that_others_stumble_over() {
        User robin = identities.user("north", "robin", Role.AGENT);
        Browser.of(client, "north", "robin", Identities.PASSWORD);
        patch(robin, Map.of("role", "viewer"), "\"1\"").expectStatus().isAccepted();
    }

    @Test
    void a_list_is_read_page_by_page_even_while_it_changes() {
        User gone = identities.user("north", "b", Role.AGENT);
        clock.advance(Duration.ofSeconds(1));
        identities.user("north", "a", Role.AGENT);
        UserPage first = page("?limit=2");
        assertThat(first.items()).extracting(Named::username).containsExactlyInAnyOrder("admin", "b");
        users.remove(users.of("north", gone.id()).orElseThrow(), null);
        UserPage second = page("?limit=2&cursor=" + first.next());
        assertThat(second.items()).extracting(Named::username).containsExactly("a");
        assertThat(second.next()).isNull();
        problem(send(HttpMethod.GET, USERS + "?cursor=nonsense", null), 400, "INVALID_FIELD");
    }

    record UserPage(List<Named> items, @Nullable String next) {}

    record Named(String username) {}

    private UserPage page(String query) {
        return Objects.requireNonNull(send(HttpMethod.GET, USERS + query, null)
                .expectBody(UserPage.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void a_read_from_the_future_is_told_to_come_back() {
        problem(send(HttpMethod.GET, USERS + "?minPosition=8", null), 503, "NOT_YET");
    }

    private ResponseSpec patch(User user, Map<String, Object> body) {
        return send(HttpMethod.PATCH, USERS + "/" + user.id(), body);
    }

    private ResponseSpec patch(User user, Map<String, Object> body, String ifMatch) {
        return identities
                .program(client, "north", Role.ADMIN)
                .patch()
                .uri(USERS + "/" + user.id())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec send(HttpMethod method, String address, @Nullable Object body) {
        WebTestClient.RequestBodySpec request =
                identities.program(client, "north", Role.ADMIN).method(method).uri(address);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchange();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
