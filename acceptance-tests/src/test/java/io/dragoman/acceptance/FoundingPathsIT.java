package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The addresses that the first dashboard uses, as it uses them. */
@ExtendWith(SharedServer.class)
class FoundingPathsIT {

    private static final String ANN = "16505551234";

    private final Server server;
    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    FoundingPathsIT(Server server) {
        this.server = server;
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
        JsonNode brief = api.read("/api/whatsapp/health");
        assertThat(brief.path("connected").asBoolean()).isTrue();
        assertThat(brief.path("status").asString()).isEqualTo("UP");
        assertThat(brief.path("dead_letters").asInt()).isZero();
        tenant.as("viewer").get("/api/v1/health/details").refuses(403, "FORBIDDEN");
    }

    @Test
    void health_says_when_an_account_is_cut_off_and_when_it_is_back() {
        Tenant linked = Tenant.fresh(server);
        GreenApi green = linked.greenApi();
        long seconds = 0;
        for (String state : List.of("authorized", "notAuthorized", "authorized", "blocked")) {
            seconds++;
            green.post(green.state(state, Server.MIDNIGHT + seconds)).is(200);
            linked.admin().settle();

            boolean connected = state.equals("authorized");
            JsonNode brief = linked.as("viewer").read("/api/whatsapp/health");
            assertThat(brief.path("connected").asBoolean()).as(state).isEqualTo(connected);
            assertThat(brief.path("status").asString()).isEqualTo(connected ? "UP" : "DEGRADED");
            JsonNode account = linked.admin()
                    .read("/api/v1/health/details")
                    .path("integrations")
                    .get(0);
            assertThat(account.path("state").asString()).isEqualTo(state);
            assertThat(account.path("connected").asBoolean()).isEqualTo(connected);
        }
        Map<String, Object> nameless = Meta.text("wamid.H1", ANN, Server.MIDNIGHT, "no id");
        nameless.remove("id");
        meta.post(meta.body(List.of(nameless))).is(200);
        api.settle();
        assertThat(api.read("/api/whatsapp/health").path("dead_letters").asInt())
                .isEqualTo(1);
        assertThat(api.read("/api/v1/health/details").path("deadLetters").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_only_changes_a_message_stands_on_it_and_takes_no_place() {
        write("B1", "fist");
        write("B2", "second");
        change("B3", "reaction", Json.object("message_id", "wamid.B1", "emoji", "👍"));
        change(
                "B4",
                "edit",
                Json.object(
                        "original_message_id",
                        "wamid.B1",
                        "message",
                        Json.object("type", "text", "text", Json.object("body", "first"))));
        change("B5", "revoke", Json.object("original_message_id", "wamid.B2"));
        api.settle();

        JsonNode messages = api.read("/api/whatsapp/messages?contact_number=" + ANN + "&limit=2");
        assertThat(messages).hasSize(2);
        JsonNode first = messages.get(0);
        assertThat(first.path("message_text").asString()).isEqualTo("first");
        assertThat(Json.stream(first.path("metadata").path("reactions")).map(JsonNode::asString))
                .containsExactly("👍");
        assertThat(first.path("metadata").path("edited_at").asString()).isEqualTo("2030-01-01T00:00:05Z");
        JsonNode second = messages.get(1);
        assertThat(second.path("message_text").isNull()).isTrue();
        assertThat(second.path("metadata").path("deleted_at").asString()).isEqualTo("2030-01-01T00:00:05Z");
        assertThat(second.toString()).doesNotContain("second");
        assertThat(api.read("/api/whatsapp/messages")).hasSize(2);
    }

    @Test
    void a_contact_without_a_number_is_named_by_its_id_or_by_what_whatsapp_calls_it() {
        GreenApi green = tenant.greenApi();
        String hidden = "99887766554433@lid";
        Object hello = Json.object("typeMessage", "textMessage", "textMessageData", Json.object("textMessage", "hi"));
        green.post(green.notification("incomingMessageReceived", "L1", hidden, hidden, Server.MIDNIGHT, hello))
                .is(200);
        api.settle();
        JsonNode contact = only(api.read("/api/whatsapp/contacts"));
        assertThat(contact.path("phone_number").isNull()).isTrue();
        assertThat(contact.path("window_open").asBoolean()).isTrue();
        String id = contact.path("id").asString();

        for (String name : List.of(id, hidden)) {
            assertThat(Json.texts(api.read("/api/whatsapp/messages?contact_number=" + name), "message_text"))
                    .containsExactly("hi");
            api.put("/api/whatsapp/contacts/" + name, Json.object("is_pinned", true))
                    .is(202);
            api.post("/api/whatsapp/read/" + name, null).is(202);
        }
        api.settle();
        assertThat(only(api.read("/api/whatsapp/contacts")).path("unread_count").asInt())
                .isZero();
        write("N1", "by number");
        assertThat(Json.texts(api.read("/api/whatsapp/messages?contact_number=" + ANN + "@c.us"), "message_text"))
                .containsExactly("by number");
        api.get("/api/whatsapp/messages?contact_number=nobody").refuses(400, "INVALID_FIELD");
    }

    @Test
    void bare_lists_lead_to_what_is_behind_them() {
        for (int i = 0; i < 5; i++) {
            meta.post(meta.body(List.of(Meta.text("wamid.L" + i, "1650555120" + i, Server.MIDNIGHT + i, "from " + i))))
                    .is(200);
        }
        api.settle();
        for (String list : List.of(
                "/api/whatsapp/contacts?limit=2",
                "/api/whatsapp/contacts?limit=2&since=2030-01-01T00:00:00Z",
                "/api/whatsapp/contacts?limit=2&search=ann&unread=true",
                "/api/whatsapp/messages?limit=2")) {
            List<String> seen = new ArrayList<>();
            String address = list;
            while (!address.isEmpty()) {
                Answer page = api.get(address).is(200);
                page.json().forEach(row -> seen.add(row.path("id").asString()));
                assertThat(page.header("X-Position")).isNotEmpty();
                String link = page.header("Link");
                assertThat(link.isEmpty()).isEqualTo(page.header("X-Next").isEmpty());
                address = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            }
            assertThat(seen).as(list).hasSize(5).doesNotHaveDuplicates();
        }
        assertThat(api.read("/api/whatsapp/contacts?search=ann&unread=false")).isEmpty();
        assertThat(Json.texts(
                        api.read("/api/whatsapp/messages?since=2030-01-01T00:00:01Z&before=2030-01-01T00:00:03Z"),
                        "message_text"))
                .containsExactly("from 1", "from 2");
        JsonNode contact = api.read("/api/whatsapp/contacts").get(0);
        assertThat(contact.path("last_inbound_at").asString()).isEqualTo("2030-01-01T00:00:04Z");
        assertThat(contact.path("window_open").asBoolean()).isTrue();
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

    private void change(String id, String type, Object body) {
        Map<String, Object> message = Json.object(
                "from",
                ANN,
                "id",
                "wamid." + id,
                "timestamp",
                Long.toString(Server.MIDNIGHT + 5),
                "type",
                type,
                type,
                body);
        meta.post(meta.body(List.of(message))).is(200);
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
