package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who may change a message, and what is kept of what nobody knows. */
@ExtendWith(SharedServer.class)
class ForeignChangesIT {

    private static final String ANN = "16505551234";
    private static final String EVE = "16505559999";
    private static final String HUT = "120363000000000001@g.us";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;
    private final GreenApi green;

    ForeignChangesIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
        this.green = tenant.greenApi();
    }

    @Test
    void nobody_changes_the_words_of_another_conversation() {
        meta.text("wamid.F1", ANN, "To Lisbon").is(200);
        change("wamid.F2", EVE, "edit", object("original_message_id", "wamid.F1", "message", text("forged")));
        change("wamid.F3", EVE, "revoke", object("original_message_id", "wamid.F1"));
        api.settle();

        JsonNode message = lookup("meta", "wamid.F1");
        assertThat(message.path("text").asString()).isEqualTo("To Lisbon");
        assertThat(message.path("deletedAt").isNull()).isTrue();
        assertThat(api.all("/api/v1/search?q=lisbon&kinds=message")).hasSize(1);
        for (String refused : List.of("wamid.F2", "wamid.F3")) {
            JsonNode attempt = lookup("meta", refused);
            assertThat(attempt.path("kind").asString()).isEqualTo("unsupported");
            assertThat(attempt.path("details").path("unsupported").path("code").asString())
                    .isEqualTo("OTHER_CONVERSATION");
        }

        change("wamid.F4", ANN, "revoke", object("original_message_id", "wamid.F1"));
        api.settle();
        assertThat(api.all("/api/v1/search?q=lisbon&kinds=message")).isEmpty();
    }

    @Test
    void in_a_group_nobody_rewrites_what_another_one_said() {
        green.post(inGroup("G2", EVE, "editedMessage", object("textMessage", "forged", "stanzaId", "G1")))
                .is(200);
        green.post(inGroup("G1", ANN, "textMessage", object("textMessage", "mine")))
                .is(200);
        api.settle();
        assertThat(lookup("green-api", "G1").path("text").asString()).isEqualTo("mine");
        assertThat(lookup("green-api", "G2").path("kind").asString()).isEqualTo("unsupported");
    }

    @Test
    void a_message_of_a_type_that_nobody_knows_is_in_its_conversation_and_other_things_are_failed_items() {
        green.post(green.notification(
                        "incomingFutureMessage",
                        "N1",
                        ANN + "@c.us",
                        ANN + "@c.us",
                        MIDNIGHT,
                        object("typeMessage", "textMessage", "textMessageData", object("textMessage", "Hi"))))
                .is(200);
        Map<String, Object> change = object("field", "hologram_update", "value", object("depth", 3));
        meta.post(Meta.envelope(List.of(Meta.entry(List.of(change))))).is(200);
        api.settle();

        JsonNode message = lookup("green-api", "incomingFutureMessage:N1");
        assertThat(message.path("kind").asString()).isEqualTo("unsupported");
        assertThat(message.path("raw").toString()).contains("incomingFutureMessage");
        List<JsonNode> letters = api.all("/api/v1/dead-letters");
        assertThat(Json.texts(letters, "code")).containsExactly("UNSUPPORTED");
        assertThat(Json.texts(letters, "kind")).containsExactly("hologram_update");
    }

    @Test
    void the_message_that_such_a_notification_is_about_is_no_copy_of_it() {
        Map<String, Object> ack = object("typeMessage", "ack");
        String chat = ANN + "@c.us";
        byte[] about = green.notification("incomingFutureAck", "N2", chat, chat, MIDNIGHT, ack);
        byte[] message = green.text("N2", ANN, MIDNIGHT, "To Lisbon");
        green.post(about).is(200);
        green.post(message).is(200);
        api.settle();
        assertThat(lookup("green-api", "N2").path("text").asString()).isEqualTo("To Lisbon");
    }

    @Test
    void a_call_that_was_only_missed_is_found_by_the_providers_id() {
        green.post(Json.bytes(object(
                        "typeWebhook",
                        "incomingCall",
                        "idMessage",
                        "CALL1",
                        "from",
                        ANN + "@c.us",
                        "status",
                        "missed",
                        "timestamp",
                        MIDNIGHT)))
                .is(200);
        api.settle();
        assertThat(lookup("green-api", "CALL1").path("kind").asString()).isEqualTo("call");
    }

    private JsonNode lookup(String integration, String external) {
        return api.post("/api/v1/messages/lookup", object("integrationId", integration, "externalMessageId", external))
                .is(200)
                .json();
    }

    private void change(String id, String from, String type, Object body) {
        Map<String, Object> message =
                object("from", from, "id", id, "timestamp", Long.toString(MIDNIGHT + 5), "type", type, type, body);
        meta.post(meta.body(List.of(message))).is(200);
    }

    private static Map<String, Object> text(String words) {
        return object("type", "text", "text", object("body", words));
    }

    private byte[] inGroup(String id, String from, String type, Object data) {
        String part = type.equals("textMessage") ? "textMessageData" : type + "Data";
        return green.notification(
                "incomingMessageReceived", id, HUT, from + "@c.us", MIDNIGHT, object("typeMessage", type, part, data));
    }
}
