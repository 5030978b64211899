package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.TestIdentities;
import io.dragoman.gateway.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = TestIdentities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Identities.class)
class OpenApiTest {

    private final WebTestClient client;
    private final Identities identities;

    @Autowired
    OpenApiTest(@LocalServerPort int port, Identities identities) {
        this.client = TestGateway.client(port);
        this.identities = identities;
    }

    @BeforeEach
    void start_anew() {
        identities.reset();
    }

    @Test
    void the_document_is_for_those_signed_in() {
        client.get().uri("/openapi.json").exchange().expectStatus().isUnauthorized();
        for (Role role : Role.values()) {
            identities
                    .program(client, "north", role)
                    .get()
                    .uri("/openapi.json")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void there_is_no_page_for_it() {
        for (String address : List.of("/swagger-ui.html", "/webjars/swagger-ui/index.html", "/swagger-ui/index.html")) {
            client.get().uri(address).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void every_operation_names_its_roles_its_refusals_and_an_example() {
        List<String> seen = new ArrayList<>();
        operations((name, operation) -> {
            seen.add(name);
            assertThat(operation.path("x-roles").isArray()).as(name).isTrue();
            assertThat(operation.path("description").asString()).as(name).containsAnyOf("Roles: ", "Needs no sign-in.");
            assertThat(operation.path("responses").propertyNames()).as(name).contains("503");
            operation
                    .path("responses")
                    .forEach(response -> assertThat(examplesMissing(response.path("content")))
                            .as(name)
                            .isFalse());
            assertThat(examplesMissing(operation.path("requestBody").path("content")))
                    .as(name)
                    .isFalse();
        });
        assertThat(seen).hasSize(15);
    }

    private static boolean examplesMissing(JsonNode content) {
        for (JsonNode type : content) {
            if (type.path("example").isMissingNode() && type.path("examples").isMissingNode()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void roles_parameters_and_good_answers_are_as_the_code_says() {
        JsonNode document = document();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        JsonNode users = document.path("paths").path("/api/v1/users");
        assertThat(users.path("get").path("x-roles").toString()).isEqualTo("[\"admin\"]");
        assertThat(users.path("get").path("parameters").toString())
                .contains("minPosition", "limit", "cursor")
                .doesNotContain("If-Match", "caller");
        assertThat(users.path("post").path("responses").propertyNames()).contains("202");
        JsonNode session = document.path("paths").path("/api/v1/session");
        assertThat(session.path("post").path("x-roles").toString()).isEqualTo("[]");
        assertThat(session.path("delete").path("responses").propertyNames()).contains("204");
        assertThat(document.path("paths")
                        .path("/api/v1/users/{id}")
                        .path("patch")
                        .path("parameters")
                        .toString())
                .contains("If-Match");
    }

    private void operations(BiConsumer<String, JsonNode> check) {
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                check.accept(operation.getKey() + ' ' + path.getKey(), operation.getValue())));
    }

    private JsonNode document() {
        byte[] body = identities
                .program(client, "north", Role.VIEWER)
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.builder().build().readTree(Objects.requireNonNull(body));
    }
}
