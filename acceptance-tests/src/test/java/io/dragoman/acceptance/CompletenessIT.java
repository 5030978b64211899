package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which rule decides whether an inquiry is complete. */
class CompletenessIT {

    private static final String WORDS = "Hi, I'm Ann Miller. We want to fly to Lisbon.";

    @Test
    void a_house_says_what_it_needs(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data"))
                .with("DRAGOMAN_INQUIRIES_ESSENTIAL_FIELDS", "first_name,last_name,trip_destination");
        try (Server server = Server.start(launch)) {
            server.standStill();
            Tenant.first(server).meta().text("wamid.1", "16505551234", WORDS).is(200);
            JsonNode inquiry = inquiry(server);
            assertThat(inquiry.path("status").asString()).isEqualTo("Complete");
            assertThat(Json.texts(inquiry.path("completeness"), "rule"))
                    .containsExactly("essential/1:first_name+last_name+trip_destination", "card/1", "quote/1");
        }
    }

    @Test
    void another_rule_decides_where_that_is_chosen(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data")).with("DRAGOMAN_INQUIRIES_COMPLETENESS", "quote");
        try (Server server = Server.start(launch)) {
            server.standStill();
            Tenant.first(server).meta().text("wamid.1", "16505551234", WORDS).is(200);
            JsonNode inquiry = inquiry(server);
            assertThat(inquiry.path("status").asString()).isEqualTo("Incomplete");
            assertThat(inquiry.path("missingFields").valueStream().map(JsonNode::asString))
                    .containsExactly("travel_start_date", "travel_end_date");
            JsonNode first = inquiry.path("completeness").get(0);
            assertThat(first.path("rule").asString()).isEqualTo("quote/1");
            assertThat(first.path("decides").asBoolean()).isTrue();
        }
    }

    private static JsonNode inquiry(Server server) {
        Api api = server.api();
        api.settle();
        String id = api.all("/api/v1/inquiries").get(0).path("id").asString();
        return api.read("/api/v1/inquiries/" + id);
    }
}
