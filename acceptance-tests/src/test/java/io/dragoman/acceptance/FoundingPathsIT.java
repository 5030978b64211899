package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The addresses that the first dashboard uses, as it uses them. */
@ExtendWith(SharedServer.class)
class FoundingPathsIT {

    private static final String ANN = "16505551234";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    FoundingPathsIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void a_chat_is_listed_opened_and_read_off() {
        write("C1", "one");
        write("C2", "two <b>bold</b>");

        JsonNode contact = only(api.read("/api/whatsapp/contacts"));
        assertThat(contact.path("phone_number").asString()).isEqualTo('+' + ANN);
        assertThat(contact.path("display_name").asString()).isEqualTo("Ann");
        assertThat(contact.path("unread_count").asInt()).isEqualTo(2);
        assertThat(contact.path("last_message_preview").asString()).isEqualTo("two <b>bold</b>");
        assertThat(contact.has("is_verified")).isTrue();

        for (String spelling : List.of(ANN, "%2B" + ANN, "001650-555-1234")) {
            JsonNode messages = api.read("/api/whatsapp/messages?contact_number=" + spelling);
            assertThat(Json.texts(messages, "message_text")).containsExactly("one", "two <b>bold</b>");
            assertThat(Json.texts(messages, "from_phone_number"))
                    .containsOnly(contact.path("phone_number").asString());
            assertThat(Json.texts(messages, "status")).containsOnly("received");
        }
        assertThat(Json.texts(api.read("/api/whatsapp/messages?contact_number=" + ANN + "&limit=1"), "message_text"))
                .containsExactly("two <b>bold</b>");
        assertThat(api.read("/api/whatsapp/messages?contact_number=16505550000"))
                .isEmpty();

        long position = api.post("/api/whatsapp/read/" + ANN, null).is(202).position();
        assertThat(only(api.read("/api/whatsapp/contacts?minPosition=" + position))
                        .path("unread_count")
                        .asInt())
                .isZero();
        assertThat(api.post("/api/whatsapp/contacts/%2B" + ANN + "/read", null)
                        .is(202)
                        .position())
                .isEqualTo(position);
        assertThat(only(api.read("/api/whatsapp/messages?contact_number=" + ANN + "&limit=1"))
                        .path("is_read")
                        .asBoolean())
                .isTrue();
        api.post("/api/whatsapp/read/16505550000", null).refuses(404, "NOT_FOUND");
        assertThat(api.read("/api/whatsapp/contacts?search=ann")).hasSize(1);
        assertThat(api.read("/api/whatsapp/contacts?search=5551234")).hasSize(1);
        assertThat(api.read("/api/whatsapp/contacts?search=bob")).isEmpty();
        tenant.as("viewer").get("/api/whatsapp/messages?contact_number=" + ANN).refuses(403, "FORBIDDEN");
    }

    @Test
    void polling_costs_no_body_while_nothing_changes() {
        write("P1", "one");
        for (String path : List.of("/api/whatsapp/contacts", "/api/whatsapp/messages?contact_number=" + ANN)) {
            String tag = api.get(path).is(200).header("ETag");
            assertThat(api.with("If-None-Match", tag).get(path).is(304).body()).isEmpty();
        }
        String contacts = api.get("/api/whatsapp/contacts").is(200).header("ETag");
        write("P2", "two");
        api.with("If-None-Match", contacts).get("/api/whatsapp/contacts").is(200);
    }

    @Test
    void counters_and_health_say_how_things_are() {
        GreenApi green = tenant.greenApi();
        write("S1", "one");
        green.post(green.echo("S2", ANN, Server.MIDNIGHT, "ours")).is(200);
        green.post(green.status("S2", "read", Server.MIDNIGHT + 1)).is(200);
        api.settle();

        JsonNode everybodys = api.read("/api/whatsapp/messages");
        assertThat(Json.texts(everybodys, "status")).containsExactlyInAnyOrder("received", "read");
        assertThat(everybodys)
                .allSatisfy(message ->
                        assertThat(message.path("error_message").isNull()).isTrue());
        JsonNode founding = api.read("/api/whatsapp/stats");
        assertThat(founding.path("total_messages").asInt()).isEqualTo(2);
        assertThat(founding.path("read").asInt()).isEqualTo(1);
        assertThat(founding.path("unread_messages").asInt()).isEqualTo(1);
        assertThat(founding.path("total_contacts").asInt()).isEqualTo(1);
        JsonNode stats = api.read("/api/v1/stats");
        assertThat(stats.path("inbound").asInt()).isEqualTo(1);
        assertThat(stats.path("byStatus").path("read").asInt()).isEqualTo(1);

        JsonNode health = api.read("/api/v1/health/details");
        assertThat(Json.texts(health.path("processors"), "name")).contains("timeline", "contact-list", "intake");
        assertThat(health.path("processors"))
                .allSatisfy(processor -> assertThat(processor.path("lag").asLong())
                        .isBetween(0L, health.path("position").asLong()));
        assertThat(api.read("/api/whatsapp/health").path("connected").asBoolean())
                .isTrue();
        tenant.as("viewer").get("/api/v1/health/details").refuses(403, "FORBIDDEN");
    }

    @Test
    void the_journal_says_whose_a_delivery_is_and_when_it_was_worked() {
        write("J1", "one");

        JsonNode row = api.all("/api/v1/webhook-deliveries").get(0);
        assertThat(row.path("phoneNumber").asString()).isEqualTo('+' + ANN);
        assertThat(row.path("maxRetries").isNull()).isTrue();
        assertThat(row.path("processedAt").asString()).isEqualTo(Server.NOW);
        assertThat(row.path("updatedAt").asString()).isEqualTo(Server.NOW);
    }

    private void write(String id, String words) {
        meta.text("wamid." + id, ANN, words).is(200);
        api.settle();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.isArray()).isTrue();
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
