package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What providers send and nobody has to answer for: it is kept, and nothing has failed. */
@ExtendWith(SharedServer.class)
class NoFailureIT {

    private static final String ANN = "16505551234";

    private final Tenant tenant;
    private final Api api;

    NoFailureIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void clicks_old_messages_and_an_address_book_are_kept_without_effect() {
        Meta meta = tenant.meta();
        Stream.of(
                        meta.change("messages", "user_actions", List.of(object("action_type", "click"))),
                        meta.change("history", "history", List.of(object("threads", List.of()))),
                        meta.change("smb_app_state_sync", "state_sync", List.of(object("type", "contact"))))
                .forEach(change -> meta.post(Meta.envelope(List.of(Meta.entry(List.of(change)))))
                        .is(200));

        assertThat(states()).containsExactly("no-effect", "no-effect", "no-effect");
    }

    @Test
    void a_status_that_somebody_publishes_asks_nobody_for_an_answer() {
        GreenApi green = tenant.greenApi();
        green.post(green.text("S1", ANN, MIDNIGHT, "to us")).is(200);
        Object words = object("typeMessage", "textMessage", "textMessageData", object("textMessage", "to all"));
        post(green, "incomingMessageReceived", "S2", "status@broadcast", ANN + "@c.us", words);
        post(green, "incomingMessageReceived", "S3", "1203@newsletter", "1203@newsletter", words);
        post(green, "outgoingMessageReceived", "S4", "status@broadcast", "15550783881@c.us", words);

        assertThat(states()).containsOnly("effective");
        List<JsonNode> unread = api.all("/api/v1/conversations?unread=true");
        assertThat(unread).hasSize(1);
        assertThat(Json.texts(
                        api.all("/api/v1/conversations/"
                                + unread.get(0).path("id").asString() + "/messages"),
                        "text"))
                .containsExactly("to us");
        assertThat(Json.texts(Timeline.of(api), "kind"))
                .containsExactlyInAnyOrder("text", "broadcast", "broadcast", "broadcast");
        assertThat(api.all("/api/v1/inquiries")).hasSize(1);
    }

    @Test
    void a_sender_without_a_number_is_a_contact_like_others() {
        Twilio twilio = tenant.twilio();
        Map<String, String> message =
                new TreeMap<>(twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ANN, "Your parcel"));
        message.put("From", "PARCELS");
        message.remove("ProfileName");
        twilio.post(message).is(200);

        assertThat(states()).containsOnly("effective");
        JsonNode contact = api.all("/api/v1/contacts").get(0);
        assertThat(contact.path("name").asString()).isEqualTo("PARCELS");
        assertThat(contact.path("phone").isNull()).isTrue();
        assertThat(contact.path("identities").get(0).path("kind").asString()).isEqualTo("address");
    }

    @Test
    void an_error_of_the_account_without_a_time_is_told_once() {
        Meta meta = tenant.meta();
        Object error = object("code", 130429, "title", "Slow down");
        byte[] body = Meta.envelope(List.of(Meta.entry(List.of(meta.change("messages", "errors", List.of(error))))));
        meta.post(body).is(200);
        String version = integration().path("version").asString();
        meta.post(body).is(200);

        assertThat(integration().path("version").asString()).isEqualTo(version);
        assertThat(Json.texts(integration().path("reportedStates"), "state")).containsExactly("130429");
        assertThat(states()).containsExactlyInAnyOrder("effective", "no-effect");
    }

    private static void post(GreenApi green, String type, String id, String chat, String sender, Object words) {
        green.post(green.notification(type, id, chat, sender, MIDNIGHT, words)).is(200);
    }

    private JsonNode integration() {
        api.settle();
        return api.read("/api/v1/integrations/meta");
    }

    private List<String> states() {
        api.settle();
        return Json.texts(api.all("/api/v1/webhook-deliveries"), "state");
    }
}
