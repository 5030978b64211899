package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How long a model may think, and how much it may cost. */
class ModelLimitsIT {

    @Test
    void a_slow_answer_is_a_failed_attempt_and_a_spent_budget_is_none_also_after_a_restart(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data"))
                .with("OPENAI_API_KEY", "key-of-a-test")
                .withArgument("--dragoman.extraction.openai.timeout=1s")
                .withArgument("--dragoman.extraction.openai.tokens-per-day=25");
        try (Server server = Server.start(launch)) {
            server.standStill();
            rule(server, Map.of("times", 1, "delayMs", 8_000));
            rule(server, Map.of());
            Meta meta = Tenant.first(server).meta();
            meta.text("wamid.1", "16505550001", "Hi, I am Ann").is(200);
            assertAttempt(inquiry(server), "failed", "TIMEOUT", 1);
            server.advance(Duration.ofMinutes(1));
            assertAttempt(inquiry(server), "done", "", 0);

            server.stop();
            server.startAgain();
            server.standStill();
            server.advance(Duration.ofMinutes(2));
            rule(server, Map.of());
            meta.text("wamid.2", "16505550002", "Hi, I am Ben").is(200);
            assertAttempt(inquiry(server), "failed", "BUDGET_SPENT", 1);
            assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();

            server.advance(Duration.ofHours(12));
            assertAttempt(inquiry(server), "done", "", 0);
            assertThat(server.anonymous().read("/test/provider/calls")).hasSize(1);
        }
    }

    /** The newest one. */
    private static JsonNode inquiry(Server server) {
        Api api = server.api();
        api.settle();
        List<JsonNode> inquiries = api.all("/api/v1/inquiries?sort=opened");
        return api.read("/api/v1/inquiries/" + inquiries.get(0).path("id").asString());
    }

    /** Whether the attempt succeeded does not say which it was. */
    private static void assertAttempt(JsonNode inquiry, String state, String cause, int attempt) {
        JsonNode extraction = inquiry.path("extraction");
        assertThat(extraction.path("state").asString()).isEqualTo(state);
        assertThat(extraction.path("cause").asString("")).isEqualTo(cause);
        assertThat(extraction.path("attempt").asInt(0)).isEqualTo(attempt);
    }

    private static void rule(Server server, Map<String, Object> more) {
        Map<String, Object> rule =
                Json.object("match", Json.object("path", "/v1/*"), "body", ModelAnswer.completion("{}"));
        rule.putAll(more);
        server.anonymous().post("/test/provider/rules", rule).is(204);
    }
}
