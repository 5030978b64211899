package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FollowUpIT {

    private static final String ANN = "16505551234";
    private static final String BOB = "16505554321";

    @Test
    void an_incomplete_inquiry_is_closed_when_its_customer_stays_silent_and_only_then(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data"))
                .withArgument("--dragoman.inquiries.follow-up.remind-after=2d")
                .withArgument("--dragoman.inquiries.follow-up.stale-after=3d")
                .withArgument("--dragoman.inquiries.follow-up.close-after=4d"))) {
            server.standStill();
            Meta meta = Tenant.first(server).meta();
            meta.text("wamid.1", ANN, "hello").is(200);
            meta.text("wamid.2", BOB, "I am Bob Miller, Lisbon from 2030-05-03 to 2030-05-12, our budget is $4,200.")
                    .is(200);
            days(server, 2);
            days(server, 2);
            assertThat(stages(server)).containsExactly("open", "open");

            meta.text("wamid.3", ANN, "still here").is(200);
            days(server, 2);
            days(server, 3);
            assertThat(stages(server)).containsExactly("open", "open");
            List<String> before = due(server);
            assertThat(before).isNotEmpty();
            server.stop();
            server.forgetReadModels();
            server.startAgain();
            server.standStill();
            server.advance(Duration.ofDays(9));
            server.api().settle();
            assertThat(due(server)).isEqualTo(before);

            days(server, 4);
            assertThat(stages(server)).containsExactlyInAnyOrder("closed", "open");
            assertThat(due(server)).isEmpty();
            assertThat(Json.texts(server.api().all("/api/v1/inquiries?stage=open"), "status"))
                    .containsExactly("Complete");

            meta.text("wamid.4", ANN, "sorry, I was away").is(200);
            server.api().settle();
            assertThat(stages(server)).containsExactlyInAnyOrder("open", "closed", "open");
        }
    }

    private static void days(Server server, int days) {
        server.api().settle();
        server.advance(Duration.ofDays(days));
        server.api().settle();
    }

    private static List<String> stages(Server server) {
        return Json.texts(server.api().all("/api/v1/inquiries"), "stage");
    }

    private static List<String> due(Server server) {
        List<JsonNode> due = Json.stream(server.anonymous().read("/test/due")).toList();
        return due.stream().map(Json::pretty).toList();
    }
}
