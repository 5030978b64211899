package io.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class DescriptionTest {

    private final JsonNode description;

    @Autowired
    DescriptionTest(@LocalServerPort int port, JsonMapper json) {
        byte[] body = World.client(port, "t1", Role.VIEWER)
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        this.description = json.readTree(body);
    }

    @Test
    void every_operation_has_roles_a_summary_and_an_example() {
        List<String> lacking = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode it = operation.getValue();
                    if (it.path("x-roles").isMissingNode()
                            || it.path("summary").asString("").isEmpty()
                            || !it.toString().contains("\"example")) {
                        lacking.add(operation.getKey() + ' ' + path.getKey());
                    }
                }));

        assertThat(description.path("paths").properties()).hasSizeGreaterThan(20);
        assertThat(lacking).isEmpty();
    }

    @Test
    void exports_show_what_is_taken_away() {
        JsonNode csv =
                description.path("paths").path("/api/v1/inquiries/export.csv").path("get");
        assertThat(csv.path("responses").path("200").path("content").toString()).contains("Customer Name,Email");
        assertThat(csv.path("parameters").findValuesAsString("name")).contains("columns", "status", "sort");
    }

    @Test
    void no_operation_names_a_parameter_twice() {
        List<String> twice = new ArrayList<>();
        operations((name, operation) -> {
            List<String> parameters = new ArrayList<>();
            operation
                    .path("parameters")
                    .forEach(it -> parameters.add(it.path("$ref")
                            .asString(it.path("name").asString(""))
                            .replaceFirst(".*/", "")));
            if (parameters.stream().distinct().count() < parameters.size()) {
                twice.add(name);
            }
        });

        assertThat(twice).isEmpty();
    }

    @Test
    void operations_say_how_they_refuse() {
        for (String address : List.of("/api/v1/webhooks/{provider}/{integrationId}", "/api/whatsapp/webhook")) {
            assertThat(refusals("post", address)).contains("401", "413", "415", "503");
        }
        assertThat(refusals("get", "/api/v1/webhooks/{provider}/{integrationId}"))
                .contains("403", "404", "405");
        assertThat(refusals("patch", "/api/v1/contacts/{id}")).contains("412").doesNotContain("409");
        assertThat(refusals("post", "/api/v1/contacts/{id}/merges"))
                .contains("409")
                .doesNotContain("412");
        assertThat(refusals("put", "/api/whatsapp/contacts/{phone}")).contains("409", "412");
    }

    @Test
    void whatever_compares_if_match_says_so_and_nothing_else_does() {
        List<String> wrong = new ArrayList<>();
        operations((name, operation) -> {
            boolean compares = operation.path("parameters").toString().contains("/If-Match\"");
            if (compares != operation.path("responses").has("412")) {
                wrong.add(name);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(description
                        .path("paths")
                        .path("/api/v1/inquiries/{id}/corrections/{correction}/undo")
                        .toString())
                .contains("If-Match");
        assertThat(description
                        .path("paths")
                        .path("/api/v1/webhook-deliveries/redrive")
                        .toString())
                .doesNotContain("If-Match");
    }

    private Iterable<String> refusals(String method, String address) {
        return description
                .path("paths")
                .path(address)
                .path(method)
                .path("responses")
                .propertyNames();
    }

    private void operations(BiConsumer<String, JsonNode> check) {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                check.accept(operation.getKey() + ' ' + path.getKey(), operation.getValue())));
    }

    @Test
    void parameters_that_only_we_fill_are_not_described() {
        assertThat(description.toString()).doesNotContain("\"caller\"", "\"exchange\"", "ServerHttpRequest");
    }
}
