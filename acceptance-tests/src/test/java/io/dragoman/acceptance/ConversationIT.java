package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class ConversationIT {

    private static final String ANN = "16505551234";
    private static final String BEN = "16505559876";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    ConversationIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void a_hundred_messages_at_once_are_a_hundred_unread_and_copies_none() {
        Parallel.run(50, 100, i -> meta.text("wamid.U" + i, ANN, "message " + i));
        Parallel.run(10, 20, i -> meta.text("wamid.U" + i, ANN, "a copy of " + i));
        api.settle();

        assertThat(unread("conversations")).containsExactly(100L);
        assertThat(unread("contacts")).containsExactly(100L);
    }

    @Test
    void what_was_seen_is_read_and_what_comes_later_is_not() {
        write("S1", ANN);
        write("S2", ANN);
        String conversation = "/api/v1/conversations/" + id("conversations");
        long seen = api.read(conversation + "/messages").path("position").asLong();
        write("S3", ANN);

        api.post(conversation + "/read", Json.object("upTo", seen)).is(202);
        assertThat(unread("conversations")).containsExactly(1L);
        long position = api.post(conversation + "/read", null).is(202).position();
        assertThat(api.read("/api/v1/contacts?minPosition=" + position)
                        .path("items")
                        .get(0)
                        .path("unreadCount")
                        .asLong())
                .isZero();

        long again = api.post(conversation + "/read", null).is(202).position();
        assertThat(again).isEqualTo(position);
        api.post(conversation + "/read", Json.object("upTo", seen)).is(202);
        assertThat(unread("conversations")).containsExactly(0L);
        api.post(conversation + "/read", Json.object("upTo", position + 1_000_000))
                .refuses(400, "INVALID_FIELD");
        api.post("/api/v1/conversations/nobody/read", null).refuses(404, "NOT_FOUND");
        tenant.as("viewer").post(conversation + "/read", null).refuses(403, "FORBIDDEN");
    }

    @Test
    void only_what_the_customer_says_counts() {
        write("O1", ANN);
        meta.post(meta.body(List.of(Json.object(
                        "from",
                        ANN,
                        "id",
                        "wamid.O2",
                        "timestamp",
                        Long.toString(Server.MIDNIGHT),
                        "type",
                        "reaction",
                        "reaction",
                        Json.object("message_id", "wamid.O1", "emoji", "👍")))))
                .is(200);
        GreenApi green = tenant.greenApi();
        green.post(green.text("O3", ANN, Server.MIDNIGHT, "on the other line")).is(200);
        api.settle();

        assertThat(unread("conversations")).containsExactlyInAnyOrder(1L, 1L);
        assertThat(unread("contacts")).containsExactly(2L);
        assertThat(Json.texts(api.all("/api/v1/conversations?integration=meta"), "lastWords"))
                .containsExactly("O1");
        assertThat(Json.texts(api.all("/api/v1/contacts"), "lastKind")).containsExactly("text");
    }

    @Test
    void merged_contacts_add_up_and_are_read_together() {
        write("M1", ANN);
        write("M2", BEN);
        write("M3", BEN);
        List<String> contacts = Json.texts(api.all("/api/v1/contacts"), "id");
        api.post("/api/v1/contacts/" + contacts.get(0) + "/merges", Json.object("other", contacts.get(1)))
                .is(202);
        api.settle();
        assertThat(unread("contacts")).containsExactly(3L);
        assertThat(api.all("/api/v1/contacts?unread=true")).hasSize(1);
        assertThat(api.all("/api/v1/conversations?unread=true&contact=" + contacts.get(1)))
                .hasSize(2);

        api.post("/api/v1/contacts/" + contacts.get(1) + "/read", null).is(202);
        api.settle();

        assertThat(unread("contacts")).containsExactly(0L);
        assertThat(unread("conversations")).containsExactly(0L, 0L);
        assertThat(api.all("/api/v1/contacts?unread=true")).isEmpty();
        assertThat(api.all("/api/v1/conversations?unread=false")).hasSize(2);
        api.get("/api/v1/conversations?unread=perhaps").refuses(400, "INVALID_FIELD");
    }

    @Test
    void conversations_are_narrowed_by_what_they_are() {
        write("F1", ANN);
        GreenApi green = tenant.greenApi();
        green.post(green.text("F2", BEN, Server.MIDNIGHT + 60, "hello from the linked phone"))
                .is(200);
        Twilio twilio = tenant.twilio();
        twilio.post(twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ANN, "hello by another line"))
                .is(200);
        api.settle();
        String conversation = "/api/v1/conversations/"
                + api.all("/api/v1/conversations?integration=meta")
                        .get(0)
                        .path("id")
                        .asString();

        assertThat(integrations("?channel=whatsapp")).hasSize(3);
        assertThat(integrations("?channel=sms")).isEmpty();
        assertThat(integrations("?integration=green-api")).containsExactly("green-api");
        assertThat(integrations("?q=hello")).containsExactlyInAnyOrder("green-api", "twilio");
        assertThat(integrations("?q=hello&integration=twilio")).containsExactly("twilio");

        String ann = api.read(conversation).path("contactId").asString();
        api.patch("/api/v1/contacts/" + ann, Json.object("conversationClosed", true))
                .is(202);
        api.settle();
        assertThat(integrations("?status=closed")).containsExactlyInAnyOrder("meta", "twilio");
        assertThat(integrations("?status=open")).containsExactly("green-api");
        write("F3", ANN);
        assertThat(integrations("?status=closed")).isEmpty();

        assertThat(Json.texts(api.all("/api/v1/contacts/" + ann + "/timeline"), "text"))
                .containsExactly("F1", "F3", "hello by another line");
        api.get("/api/v1/contacts/nobody/timeline").refuses(404, "NOT_FOUND");
    }

    @Test
    void the_window_counts_from_the_providers_time() {
        write("W1", ANN);
        GreenApi green = tenant.greenApi();
        green.post(green.text("W2", BEN, Server.MIDNIGHT, "no window here")).is(200);
        api.settle();

        JsonNode meta = api.all("/api/v1/conversations?integration=meta").get(0);
        assertThat(meta.path("lastInboundAt").asString()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(meta.path("lastReceivedAt").asString()).isEqualTo(Server.NOW);
        assertThat(meta.path("windowUntil").asString()).isEqualTo("2030-01-02T00:00:00Z");
        assertThat(meta.path("windowOpen").asBoolean()).isTrue();
        JsonNode linked = api.all("/api/v1/conversations?integration=green-api").get(0);
        assertThat(linked.path("windowUntil").isNull()).isTrue();
        assertThat(linked.path("windowOpen").asBoolean()).isTrue();

        meta("wamid.W3", BEN, Server.MIDNIGHT - 86_400);
        JsonNode old = api.all("/api/v1/conversations?integration=meta").get(1);
        assertThat(old.path("windowUntil").asString()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(old.path("windowOpen").asBoolean()).isFalse();
    }

    @Test
    void a_chain_of_answers_is_a_thread_in_whatever_order_it_comes() {
        answer("T3", "T2");
        answer("T2", "T1");
        write("T1", ANN);
        write("T0", ANN);

        List<JsonNode> messages = api.all("/api/v1/messages");
        String beginning = messages.stream()
                .filter(message -> message.path("externalMessageId").asString().equals("wamid.T1"))
                .map(message -> message.path("id").asString())
                .findFirst()
                .orElseThrow();
        List<JsonNode> thread = api.all("/api/v1/messages?thread=" + beginning);
        assertThat(Json.texts(thread, "externalMessageId"))
                .containsExactlyInAnyOrder("wamid.T1", "wamid.T2", "wamid.T3");
        assertThat(thread)
                .filteredOn(message -> !message.path("id").asString().equals(beginning))
                .extracting(message -> message.path("threadId").asString())
                .containsExactly(beginning, beginning);
    }

    private void answer(String id, String answered) {
        meta.post(meta.body(List.of(Json.object(
                        "from",
                        ANN,
                        "id",
                        "wamid." + id,
                        "timestamp",
                        Long.toString(Server.MIDNIGHT),
                        "type",
                        "text",
                        "text",
                        Json.object("body", "as to that"),
                        "context",
                        Json.object("from", ANN, "id", "wamid." + answered)))))
                .is(200);
        api.settle();
    }

    @Test
    void what_the_provider_notes_of_a_customer_neither_opens_the_window_nor_a_closed_conversation() {
        write("N1", ANN);
        String contact = id("contacts");
        api.patch("/api/v1/contacts/" + contact, Json.object("conversationClosed", true))
                .is(202);
        meta.post(Meta.envelope(List.of(Meta.entry(List.of(meta.optOut(ANN, Server.MIDNIGHT + 3_600))))))
                .is(200);
        api.settle();

        JsonNode conversation = api.all("/api/v1/conversations").get(0);
        assertThat(conversation.path("closed").asBoolean()).isTrue();
        assertThat(conversation.path("windowUntil").asString()).isEqualTo("2030-01-02T00:00:00Z");
        assertThat(Json.texts(api.all("/api/v1/contacts/" + contact + "/timeline"), "kind"))
                .containsExactlyInAnyOrder("text", "system");
    }

    @Test
    void a_conversation_names_the_identity_that_its_newest_message_came_by() {
        String user = "US.13491208655302741918";
        Map<String, Object> contact = Json.object("wa_id", ANN, "user_id", user);
        meta.post(meta.body(List.of(contact), List.of(Meta.text("wamid.I1", ANN, Server.MIDNIGHT, "by phone"))))
                .is(200);
        api.settle();
        assertThat(identity(api)).isEqualTo("+" + ANN);
        assertThat(identity(tenant.as("viewer")))
                .startsWith("+1")
                .endsWith("234")
                .contains("•");

        Map<String, Object> hidden = Meta.text("wamid.I2", ANN, Server.MIDNIGHT + 60, "without the phone");
        hidden.remove("from");
        hidden.put("from_user_id", user);
        meta.post(meta.body(List.of(Json.object("user_id", user)), List.of(hidden)))
                .is(200);
        api.settle();
        assertThat(identity(api)).isEqualTo(user);
        assertThat(api.all("/api/v1/contacts")).hasSize(1);
    }

    private static String identity(Api api) {
        return api.all("/api/v1/conversations")
                .get(0)
                .path("identity")
                .path("value")
                .asString();
    }

    private void meta(String id, String from, long seconds) {
        meta.post(meta.body(List.of(Meta.text(id, from, seconds, "long ago")))).is(200);
        api.settle();
    }

    private List<String> integrations(String filter) {
        return Json.texts(api.all("/api/v1/conversations" + filter), "integrationId");
    }

    private void write(String id, String from) {
        meta.text("wamid." + id, from, id).is(200);
        api.settle();
    }

    private String id(String list) {
        return api.all("/api/v1/" + list).get(0).path("id").asString();
    }

    private List<Long> unread(String list) {
        long position = api.settle();
        return api.all("/api/v1/" + list + "?minPosition=" + position).stream()
                .map(row -> row.path("unreadCount").asLong())
                .toList();
    }
}
