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

    @Test
    void what_the_business_writes_stands_in_the_inquiry_and_ends_a_silence(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data"))
                .withArgument("--dragoman.inquiries.follow-up.remind-after=2d")
                .withArgument("--dragoman.inquiries.follow-up.stale-after=3d")
                .withArgument("--dragoman.inquiries.follow-up.close-after=4d"))) {
            server.standStill();
            Tenant tenant = Tenant.first(server);
            GreenApi green = tenant.greenApi();
            green.post(green.echo("OUT0", ANN, Server.MIDNIGHT, "Would you like to travel?"))
                    .is(200);
            server.api().settle();
            assertThat(server.api().all("/api/v1/inquiries")).isEmpty();

            green.post(green.text("IN1", ANN, Server.MIDNIGHT + 5, "hello")).is(200);
            days(server, 2);
            days(server, 3);
            JsonNode stale = server.api().all("/api/v1/inquiries").get(0);
            assertThat(stale.path("followUp").asString()).isEqualTo("stale");

            green.post(green.echo("OUT1", ANN, Server.MIDNIGHT + 10, "Where to?"))
                    .is(200);
            days(server, 4);
            JsonNode inquiry = server.api().all("/api/v1/inquiries").get(0);
            assertThat(inquiry.path("stage").asString()).isEqualTo("open");
            assertThat(inquiry.path("followUp").asString()).isEqualTo("reminded");
            assertThat(inquiry.path("lastWords").asString()).isEqualTo("hello");
            assertThat(inquiry.path("status").asString()).isEqualTo("Incomplete");
            String messages = "/api/v1/inquiries/" + inquiry.path("id").asString() + "/messages";
            assertThat(Json.texts(server.api().all(messages), "text")).containsExactly("hello", "Where to?");

            days(server, 3);
            days(server, 4);
            assertThat(stages(server)).containsExactly("closed");
            green.post(green.echo("OUT2", ANN, Server.MIDNIGHT + 15, "Still there?"))
                    .is(200);
            server.api().settle();
            assertThat(stages(server)).containsExactly("closed");
            assertThat(server.api().all(messages)).hasSize(2);
        }
    }

    @Test
    void an_inquiry_that_lacks_something_again_comes_to_its_end_and_says_why(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data"))
                .withArgument("--dragoman.inquiries.follow-up.remind-after=2d")
                .withArgument("--dragoman.inquiries.follow-up.stale-after=3d")
                .withArgument("--dragoman.inquiries.follow-up.close-after=4d"))) {
            server.standStill();
            Api api = server.api();
            Tenant.first(server)
                    .meta()
                    .text("wamid.1", BOB, "I am Bob Miller, Lisbon from 2030-05-03 to 2030-05-12.")
                    .is(200);
            days(server, 2);
            JsonNode inquiry = api.all("/api/v1/inquiries").get(0);
            assertThat(inquiry.path("followUp").asString()).isEqualTo("reminded");
            String address = "/api/v1/inquiries/" + inquiry.path("id").asString();

            api.patch(address + "/fields", Json.object("trip_cost", "4200 USD")).is(202);
            days(server, 9);
            inquiry = api.read(address);
            assertThat(inquiry.path("status").asString()).isEqualTo("Manually Corrected");
            assertThat(inquiry.path("followUp").isNull()).isTrue();
            assertThat(due(server)).isEmpty();

            api.post(address + "/corrections/1/undo", null).is(202);
            days(server, 2);
            assertThat(api.read(address).path("followUp").asString()).isEqualTo("reminded");
            days(server, 3);
            days(server, 4);
            assertThat(api.read(address).path("stage").asString()).isEqualTo("closed");

            JsonNode reminded = api.all(address + "/history").stream()
                    .filter(change -> change.path("what").asString().equals("InquiryReminded"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reminded.path("missing").valueStream().map(JsonNode::asString))
                    .containsExactly("trip_cost");
            assertThat(reminded.path("since").asString()).startsWith("2030-01");
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
