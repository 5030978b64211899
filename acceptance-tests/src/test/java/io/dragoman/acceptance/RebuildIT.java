package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RebuildIT {

    @Test
    void screens_are_derived_again_from_the_history_without_one_call_outside(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            Screens.fill(Tenant.first(server));
            Map<String, JsonNode> before = Screens.of(server.api());
            server.stop();
            assertThat(server.forgetReadModels()).isNotEmpty();
            server.startAgain();
            server.api().settle();

            Map<String, JsonNode> after = Screens.of(server.api());

            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach(
                    (path, screen) -> assertThat(Json.pretty(screen)).as(path).isEqualTo(pretty(before, path)));
            assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();
        }
    }

    private static String pretty(Map<String, JsonNode> screens, String path) {
        return Json.pretty(java.util.Objects.requireNonNull(screens.get(path)));
    }
}
