package io.dragoman.gateway;

import static io.dragoman.gateway.TestGateway.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.KeysUnavailable;
import io.dragoman.platform.Meta;
import io.dragoman.platform.NotYet;
import io.dragoman.platform.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(classes = TestGateway.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ProbeController.class)
@ExtendWith(OutputCaptureExtension.class)
class PlatformTest {

    private static final String ECHO = "/api/v1/probe/echo";
    private static final String ACTIVATE = "/api/v1/probe/integrations/meta/activate";
    private static final String LIST = "/api/v1/probe/integrations";

    private final CommandBus commands;
    private final QueryBus queries;
    private final String root;
    private final WebTestClient anyone;
    private final WebTestClient viewer;
    private final List<Registration> handlers = new ArrayList<>();

    @Autowired
    PlatformTest(CommandBus commands, QueryBus queries, @LocalServerPort int port) {
        this.commands = commands;
        this.queries = queries;
        this.root = "http://localhost:" + port;
        this.anyone = TestGateway.client(port);
        this.viewer = signedIn("t1", Role.VIEWER);
    }

    @AfterEach
    void forget_the_handlers() {
        handlers.forEach(Registration::cancel);
    }

    @Test
    void an_open_operation_answers_anyone() {
        get(anyone, "/api/v1/probe/open").isOk();
    }

    @Test
    void an_operation_is_for_its_roles_only() {
        problem(anyone.get().uri("/api/v1/probe/working").exchange(), 401, "UNAUTHENTICATED");
        problem(viewer.get().uri("/api/v1/probe/working").exchange(), 403, "FORBIDDEN");
        signedIn("t1", Role.AGENT)
                .get()
                .uri("/api/v1/probe/working")
                .exchange()
                .expectBody()
                .json("{\"tenant\":\"t1\",\"id\":\"t1\",\"kind\":\"token\",\"role\":\"agent\"}");
    }

    @Test
    void what_operators_may_other_admins_may_not() {
        get(signedIn("default", Role.ADMIN), "/api/v1/probe/operating").isOk();
        get(signedIn("t1", Role.ADMIN), "/api/v1/probe/operating").isForbidden();
        get(signedIn("default", Role.AGENT), "/api/v1/probe/operating").isForbidden();
    }

    @Test
    void an_operation_that_declares_nobody_is_refused_to_everybody() {
        get(signedIn("default", Role.ADMIN), "/api/v1/probe/forgotten").isForbidden();
        get(anyone, "/api/v1/probe/forgotten").isUnauthorized();
    }

    @Test
    void what_does_not_exist_is_said_only_to_those_signed_in() {
        problem(anyone.get().uri("/api/v1/nothing").exchange(), 401, "UNAUTHENTICATED");
        problem(viewer.get().uri("/api/v1/nothing").exchange(), 404, "NOT_FOUND");
        problem(anyone.get().uri("/nothing.html").exchange(), 404, "NOT_FOUND");
        get(viewer, "/actuator/env").isForbidden();
    }

    @Test
    void the_wrong_method_type_or_size_is_named() {
        problem(
                viewer.delete().uri(ECHO).exchange().expectHeader().valueEquals("Allow", "POST"),
                405,
                "METHOD_NOT_ALLOWED");
        problem(post(ECHO, "text=x", MediaType.APPLICATION_FORM_URLENCODED), 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(
                viewer.get()
                        .uri("/api/v1/probe/open")
                        .accept(MediaType.IMAGE_PNG)
                        .exchange(),
                406,
                "NOT_ACCEPTABLE");
        problem(post(ECHO, "{\"text\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "BODY_TOO_LARGE");
        post(ECHO, "{\"text\":\"" + "x".repeat(1_000_000) + "\"}")
                .expectStatus()
                .isOk();
    }

    static Stream<Arguments> unreadable_bodies() {
        return Stream.of(
                Arguments.of("", "INVALID_JSON"),
                Arguments.of("{\"text\":", "INVALID_JSON"),
                Arguments.of("[]", "INVALID_JSON"),
                Arguments.of("null", "INVALID_JSON"),
                Arguments.of("{\"text\":\"a\0\"}", "INVALID_JSON"),
                Arguments.of("{\"text\":\"x\"} trailing", "INVALID_JSON"),
                Arguments.of("{\"text\":\"a\\u0000b\"}", "INVALID_FIELD"),
                Arguments.of("{\"text\":\"\\ud800\"}", "INVALID_FIELD"),
                Arguments.of("{\"text\":\"\\udc00\\ud800\"}", "INVALID_FIELD"),
                Arguments.of("{\"text\":42}", "INVALID_FIELD"),
                Arguments.of("{\"text\":{\"a\":1}}", "INVALID_FIELD"),
                Arguments.of("{\"settings\":{\"a\\u0000\":\"b\"}}", "INVALID_FIELD"),
                Arguments.of("{\"settings\":{\"a\":\"\\u0000\"}}", "INVALID_FIELD"),
                Arguments.of("{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "INVALID_FIELD"),
                Arguments.of("{\"unknown\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "BODY_UNREADABLE"));
    }

    @ParameterizedTest
    @MethodSource("unreadable_bodies")
    void an_unreadable_body_is_a_clear_refusal(String body, String code) {
        problem(post(ECHO, body), 400, code);
    }

    @Test
    void invalid_utf_8_is_a_clear_refusal() {
        byte[] body = "{\"text\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        body[9] = (byte) 0xC3;
        problem(
                viewer.post()
                        .uri(ECHO)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                400,
                "INVALID_JSON");
    }

    @Test
    void a_refused_field_is_named_and_its_content_is_not() {
        post(ECHO, "{\"settings\":{\"+15550001234\":\"\\u0000\"}}")
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("\"field\":\"settings\"").doesNotContain("5550001234"));
    }

    @Test
    void texts_with_pairs_of_surrogates_pass() {
        post(ECHO, "{\"text\":\"\\ud83d\\ude00 ü\"}").expectBody().json("{\"text\":\"😀 ü\"}");
    }

    @Test
    void malformed_addresses_are_refused() {
        for (String address : List.of("/api/v1/probe/open?x=%00", "/api/v1/probe//open", "/api/v1/%2e%2e/probe")) {
            problem(anyone.get().uri(here(address)).exchange(), 400, "INVALID_FIELD");
        }
        problem(viewer.get().uri("/api/v1/probe/broken?depth=15550001234x").exchange(), 400, "INVALID_FIELD", "depth");
    }

    @Test
    void an_unforeseen_failure_tells_a_correlation_and_nothing_else(CapturedOutput log) {
        viewer.get()
                .uri("/api/v1/probe/broken")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> {
                    assertThat(body).contains("\"code\":\"INTERNAL\"").doesNotContain("5550001234", "Exception");
                    String correlation = body.replaceAll(".*\"correlation\":\"([^\"]+)\".*", "$1");
                    assertThat(log.getAll())
                            .contains(correlation, "IllegalStateException", "ProbeController")
                            .doesNotContain("5550001234");
                });
    }

    @Test
    void a_command_carries_who_sent_it_and_its_answer_the_position() {
        List<Map<String, Object>> meta = new ArrayList<>();
        handle(command -> {
            meta.add(command.getMetaData());
            return "done";
        });
        post(ACTIVATE, "").expectStatus().isAccepted().expectBody().json("{\"id\":\"meta\",\"position\":7}");
        assertThat(meta)
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry(Meta.TENANT, "t1")
                        .containsEntry(Meta.ACTOR, "token:t1")
                        .containsKeys(Meta.CAUSE, Meta.CORRELATION));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(CommandRefused.notFound("it"), 404, "NOT_FOUND"),
                Arguments.of(CommandRefused.conflict("it is so"), 409, "CONFLICT"),
                Arguments.of(CommandRefused.invalid("name", "too long"), 400, "INVALID_FIELD"),
                Arguments.of(CommandRefused.changedInBetween(), 412, "PRECONDITION_FAILED"),
                Arguments.of(new AggregateNotFoundException("integration:t1:meta", "none"), 404, "NOT_FOUND"),
                Arguments.of(new NotYet("board", 2, 1), 503, "NOT_YET"),
                Arguments.of(new KeysUnavailable("gone", new IllegalStateException()), 503, "STORE_UNAVAILABLE"),
                Arguments.of(new IllegalStateException(new SQLException("disk full")), 503, "STORE_UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_refused_command_is_a_refused_request(RuntimeException failure, int status, String code) {
        handle(command -> {
            throw failure;
        });
        problem(post(ACTIVATE, ""), status, code);
    }

    @Test
    void what_nobody_handles_yet_may_be_tried_again() {
        problem(post(ACTIVATE, "").expectHeader().valueEquals("Retry-After", "1"), 503, "STORE_UNAVAILABLE");
        problem(viewer.get().uri(LIST).exchange(), 503, "STORE_UNAVAILABLE");
    }

    @Test
    void an_id_that_can_be_none_does_not_exist() {
        problem(post("/api/v1/probe/integrations/a:b/activate", ""), 404, "NOT_FOUND");
    }

    @Test
    void a_list_is_read_from_a_handler_that_declares_its_items() {
        answer(new Lists());
        viewer.get()
                .uri(LIST + "?minPosition=5&limit=200&cursor=abc")
                .exchange()
                .expectHeader()
                .valueEquals("X-Position", "5")
                .expectBody()
                .json("{\"items\":[],\"next\":null,\"position\":5}", JsonCompareMode.STRICT);
    }

    @Test
    void a_read_that_must_wait_too_long_is_told_to_come_back() {
        answer(new Lists());
        problem(
                viewer.get()
                        .uri(LIST)
                        .header("If-Min-Position", "9")
                        .exchange()
                        .expectHeader()
                        .valueEquals("Retry-After", "1"),
                503,
                "NOT_YET");
    }

    @Test
    void parameters_of_lists_are_checked() {
        for (String query :
                List.of("limit=0", "limit=201", "limit=x", "minPosition=-1", "minPosition=1e3", "cursor=")) {
            problem(viewer.get().uri(LIST + '?' + query).exchange(), 400, "INVALID_FIELD", query.replaceAll("=.*", ""));
        }
    }

    @Test
    void who_has_the_content_already_is_not_sent_it_again() {
        answer(new Lists());
        String tag = viewer.get()
                .uri(LIST)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        assertThat(tag).startsWith("W/\"");
        viewer.get()
                .uri(LIST + "?minPosition=6")
                .header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("X-Position", "6")
                .expectBody()
                .isEmpty();
    }

    @Test
    void every_answer_tells_browsers_what_they_may_do() {
        for (String address :
                List.of("/api/v1/probe/open", "/api/v1/nothing", "/nothing.html", "/api/v1/probe//open")) {
            anyone.get()
                    .uri(here(address))
                    .exchange()
                    .expectHeader()
                    .value(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .startsWith("default-src 'self';")
                                    .contains("frame-ancestors 'none'")
                                    .doesNotContain("unsafe", "http", "*"))
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals("Referrer-Policy", "no-referrer")
                    .expectHeader()
                    .doesNotExist("Strict-Transport-Security");
        }
        anyone.get().uri("/api/v1/probe/open").exchange().expectHeader().valueEquals("Cache-Control", "no-store");
    }

    private URI here(String address) {
        return URI.create(root + address);
    }

    private void handle(Function<CommandMessage<?>, Object> handler) {
        handlers.add(commands.subscribe(ActivateIntegration.class.getName(), handler::apply));
    }

    private void answer(Object handler) {
        handlers.add(new AnnotationQueryHandlerAdapter<>(handler).subscribe(queries));
    }

    private WebTestClient signedIn(String tenant, Role role) {
        return anyone.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer(tenant, role))
                .build();
    }

    private ResponseSpec post(String address, String body) {
        return post(address, body, MediaType.APPLICATION_JSON);
    }

    private ResponseSpec post(String address, String body, MediaType type) {
        return viewer.method(HttpMethod.POST)
                .uri(address)
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    private static StatusAssertions get(WebTestClient client, String address) {
        return client.get().uri(address).exchange().expectStatus();
    }

    private static void problem(ResponseSpec response, int status, String code, String field) {
        problem(response, status, code).jsonPath("$.field").isEqualTo(field);
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("about:blank")
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    /** A list as read models answer it. */
    static final class Lists {

        @QueryHandler
        Page<String> find(FindIntegrations query) {
            if (query.scope().minPosition() > 8) {
                throw new NotYet("integrations", query.scope().minPosition(), 8);
            }
            return new Page<>(List.of(), null, query.scope().minPosition());
        }
    }
}
