package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DebounceIT {

    private static final String ANN = "16505551234";

    @Test
    void words_are_read_together_once_a_customer_has_stopped_writing(@TempDir Path folder) {
        try (Server server = patient(folder)) {
            Meta meta = Tenant.first(server).meta();
            meta.text("wamid.1", ANN, "Hi, my name is Ann Miller").is(200);
            meta.text("wamid.2", ANN, "We want to fly to Lisbon").is(200);
            server.api().settle();
            server.advance(Duration.ofSeconds(40));
            meta.text("wamid.3", ANN, "from 2030-05-03 to 2030-05-12").is(200);
            server.api().settle();
            server.advance(Duration.ofSeconds(40));
            assertThat(state(server)).isEqualTo("none");

            server.advance(Duration.ofSeconds(20));
            assertThat(state(server)).isEqualTo("done");
            assertThat(inquiry(server).path("missingFields")).hasSize(1);
            assertThat(due(server)).isEmpty();
        }
    }

    @Test
    void words_of_a_customer_who_never_stops_are_read_nevertheless(@TempDir Path folder) {
        try (Server server = patient(folder)) {
            Meta meta = Tenant.first(server).meta();
            for (int i = 0; i < 3; i++) {
                meta.text("wamid." + i, ANN, "We want to fly to Lisbon").is(200);
                assertThat(state(server)).isEqualTo("none");
                server.advance(Duration.ofSeconds(40));
            }

            assertThat(state(server)).isEqualTo("done");
            assertThat(due(server)).isEmpty();
        }
    }

    @Test
    void a_deleted_read_store_leaves_the_same_deadlines(@TempDir Path folder) {
        try (Server server = patient(folder)) {
            Meta meta = Tenant.first(server).meta();
            meta.text("wamid.1", ANN, "Hi, my name is Ann Miller").is(200);
            server.api().settle();
            server.advance(Duration.ofMinutes(1));
            assertThat(state(server)).isEqualTo("done");
            meta.text("wamid.2", ANN, "We want to fly to Lisbon").is(200);
            server.api().settle();
            List<String> before = due(server);
            assertThat(before).hasSize(2);
            server.stop();
            assertThat(server.forgetReadModels()).isNotEmpty();
            server.startAgain();
            server.standStill();
            server.api().settle();

            assertThat(due(server)).isEqualTo(before);
            server.advance(Duration.ofMinutes(2));
            assertThat(state(server)).isEqualTo("done");
            assertThat(inquiry(server)
                            .path("fields")
                            .path("trip_destination")
                            .path("value")
                            .asString())
                    .isEqualTo("Lisbon");
            assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();
        }
    }

    private static Server patient(Path folder) {
        Server server = Server.start(Launch.on(folder.resolve("data"))
                .withArgument("--dragoman.extraction.debounce=PT1M")
                .withArgument("--dragoman.extraction.debounce-at-most=PT2M"));
        server.standStill();
        return server;
    }

    private static String state(Server server) {
        server.api().settle();
        return inquiry(server).path("extraction").path("state").asString();
    }

    private static JsonNode inquiry(Server server) {
        List<JsonNode> inquiries = server.api().all("/api/v1/inquiries");
        assertThat(inquiries).hasSize(1);
        return server.api()
                .read("/api/v1/inquiries/" + inquiries.get(0).path("id").asString());
    }

    private static List<String> due(Server server) {
        return Json.stream(server.anonymous().read("/test/due"))
                .filter(due -> due.path("process").asString().equals("extraction"))
                .map(Json::pretty)
                .toList();
    }
}
