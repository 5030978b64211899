package io.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Role;
import java.util.ArrayList;
import java.util.List;
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
    void parameters_that_only_we_fill_are_not_described() {
        assertThat(description.toString()).doesNotContain("\"caller\"", "\"exchange\"", "ServerHttpRequest");
    }
}
