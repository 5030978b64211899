package io.dragoman.acceptance;

import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class IngestionIT {

    private static final String ANN = "16505551234";

    private final Server server;
    private final Tenant tenant;
    private final Api api;

    IngestionIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void a_text_from_meta_becomes_one_message_with_both_times() {
        tenant.meta().text("wamid.T1", ANN, "Hi").is(200);

        JsonNode message = onlyMessage();

        assertThat(message.path("text").asString()).isEqualTo("Hi");
        assertThat(message.path("provider").asString()).isEqualTo("meta");
        assertThat(time(message, "occurredAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT));
        assertThat(time(message, "receivedAt")).isEqualTo(Instant.parse(Server.NOW));
        assertThat(message.path("clockAhead").asBoolean()).isFalse();
        assertThat(onlyContact().path("name").asString()).isEqualTo("Ann");
        assertThat(onlyContact().path("phone").asString()).isEqualTo("+" + ANN);
    }

    @Test
    void a_text_from_green_api_becomes_one_message_with_both_times() {
        GreenApi green = tenant.greenApi();
        green.post(green.text("3EB0C767D26B8A93F1C1", ANN, MIDNIGHT, "Hi")).is(200);

        JsonNode message = onlyMessage();

        assertThat(message.path("text").asString()).isEqualTo("Hi");
        assertThat(message.path("provider").asString()).isEqualTo("green-api");
        assertThat(time(message, "occurredAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT));
        assertThat(time(message, "receivedAt")).isEqualTo(Instant.parse(Server.NOW));
        assertThat(onlyContact().path("phone").asString()).isEqualTo("+" + ANN);
    }

    @Test
    void a_text_from_twilio_becomes_one_message_with_the_time_of_receipt() {
        Twilio twilio = tenant.twilio();
        Answer answer = twilio.post(twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ANN, "Grüße & more, 50% = ok?"));

        assertThat(answer.is(200).header("Content-Type")).startsWith("text/xml");
        assertThat(answer.text()).contains("<Response/>");
        JsonNode message = onlyMessage();
        assertThat(message.path("text").asString()).isEqualTo("Grüße & more, 50% = ok?");
        assertThat(message.path("provider").asString()).isEqualTo("twilio");
        assertThat(time(message, "occurredAt")).isEqualTo(Instant.parse(Server.NOW));
        assertThat(onlyContact().path("phone").asString()).isEqualTo("+" + ANN);
    }

    @Test
    void what_is_signed_are_the_bytes_whatever_their_order_and_spaces() {
        Meta meta = tenant.meta();
        String tidy =
                new String(meta.body(List.of(Meta.text("wamid.T1", ANN, MIDNIGHT, "Hi"))), StandardCharsets.UTF_8);
        String start = "{\"object\":\"whatsapp_business_account\",";
        assertThat(tidy).startsWith(start);
        String turned = "{ " + tidy.substring(start.length(), tidy.length() - 1)
                + " ,\n\t\"object\" : \"whatsapp_business_account\" }";

        meta.post(turned.getBytes(StandardCharsets.UTF_8)).is(200);

        assertThat(onlyMessage().path("text").asString()).isEqualTo("Hi");
    }

    @Test
    void everything_in_a_batch_takes_effect_and_unknown_kinds_are_kept_raw() {
        Meta meta = tenant.meta();
        List<Map<String, Object>> changes = IntStream.range(0, 4)
                .mapToObj(change -> meta.change(
                        IntStream.range(0, 3)
                                .mapToObj(i -> message(change * 3 + i))
                                .toList(),
                        Stream.of("sent", "delivered", "read", "played")
                                .map(word -> Meta.status("wamid.OUT-" + change, word, MIDNIGHT + 60))
                                .toList()))
                .toList();

        meta.post(Meta.envelope(List.of(Meta.entry(changes.subList(0, 2)), Meta.entry(changes.subList(2, 4)))))
                .is(200);
        api.settle();

        List<JsonNode> messages = messages();
        assertThat(messages).hasSize(12);
        assertThat(Json.texts(messages, "text").subList(0, 11))
                .containsExactlyElementsOf(
                        IntStream.range(0, 11).mapToObj(i -> "text " + i).toList());
        JsonNode unknown = messages.get(11);
        assertThat(unknown.path("kind").asString()).isEqualTo("unsupported");
        assertThat(unknown.path("raw").asString()).contains("hologram").contains("depth of light");
        List<JsonNode> statuses = api.all("/api/v1/message-statuses");
        assertThat(Json.texts(statuses, "status")).containsExactly("played", "played", "played", "played");
        assertThat(statuses)
                .allSatisfy(status -> assertThat(status.path("history")).hasSize(4));
    }

    @Test
    void a_thousand_items_in_one_delivery_take_effect_once_however_often_it_comes() {
        Meta meta = tenant.meta();
        List<Map<String, Object>> thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> Meta.text("wamid.B" + i, "1650555" + (1_000 + i % 25), MIDNIGHT + i, "text " + i))
                .toList();
        byte[] body = meta.body(thousand);

        meta.post(body).is(200);
        meta.post(body).is(200);
        api.settle();

        List<JsonNode> messages = messages();
        assertThat(messages).hasSize(1_000);
        assertThat(Json.texts(messages, "externalMessageId")).doesNotHaveDuplicates();
        assertThat(api.all("/api/v1/conversations"))
                .hasSize(25)
                .allSatisfy(conversation ->
                        assertThat(conversation.path("unreadCount").asInt()).isEqualTo(40));
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state"))
                .containsExactlyInAnyOrder("effective", "no-effect");
    }

    private static Map<String, Object> message(int number) {
        Map<String, Object> message = Meta.text("wamid.B" + number, ANN, MIDNIGHT + number, "text " + number);
        if (number == 11) {
            message.remove("text");
            message.put("type", "hologram");
            message.put("hologram", Json.object("about", "depth of light"));
        }
        return message;
    }

    @Test
    void a_hundred_first_messages_at_once_are_of_one_contact_in_one_conversation() {
        Meta meta = tenant.meta();

        List<Answer> answers = Parallel.run(50, 100, i -> meta.text("wamid.P" + i, ANN, "message " + i));

        assertThat(answers).allSatisfy(answer -> answer.is(200));
        api.settle();
        onlyContact();
        assertThat(Json.texts(messages(), "text"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "message " + i).toList());
    }

    @Test
    void the_timeline_follows_the_providers_time_and_arrival_within_a_second() {
        Meta meta = tenant.meta();
        for (int minute : List.of(2, 0, 1)) {
            meta.post(meta.body(List.of(
                            Meta.text("wamid.A" + minute, ANN, MIDNIGHT + minute * 60L, "10:0" + minute),
                            Meta.text("wamid.B" + minute, ANN, MIDNIGHT + minute * 60L, "10:0" + minute + " again"))))
                    .is(200);
            api.settle();
        }

        List<JsonNode> messages = messages();

        assertThat(Json.texts(messages, "text"))
                .containsExactly("10:00", "10:00 again", "10:01", "10:01 again", "10:02", "10:02 again");
        assertThat(Json.texts(messages(), "id")).isEqualTo(Json.texts(messages, "id"));
    }

    @Test
    void statuses_in_any_order_end_at_the_highest_each_with_its_own_time() {
        Meta meta = tenant.meta();
        meta.status(Meta.status("wamid.OUT", "read", MIDNIGHT + 30)).is(200);
        meta.status(Meta.status("wamid.OUT", "delivered", MIDNIGHT + 20)).is(200);
        meta.status(Meta.status("wamid.OUT", "sent", MIDNIGHT + 10)).is(200);
        meta.status(Meta.status("wamid.OUT", "read", MIDNIGHT + 30)).is(200);
        api.settle();

        List<JsonNode> statuses = api.all("/api/v1/message-statuses");

        assertThat(statuses).hasSize(1);
        JsonNode status = statuses.get(0);
        assertThat(status.path("status").asString()).isEqualTo("read");
        assertThat(time(status, "sentAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 10));
        assertThat(time(status, "deliveredAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 20));
        assertThat(time(status, "readAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 30));
        assertThat(Json.texts(status.path("history"), "status")).containsExactly("sent", "delivered", "read");
    }

    @Test
    void a_group_an_alias_an_echo_and_a_state_have_their_own_effects_and_none_fails() {
        GreenApi green = tenant.greenApi();
        Object hello = Json.object("typeMessage", "textMessage", "textMessageData", Json.object("textMessage", "Hi"));
        String group = "120363043968066561@g.us";
        green.post(green.notification("incomingMessageReceived", "G1", group, ANN + "@c.us", MIDNIGHT, hello))
                .is(200);
        green.post(green.notification(
                        "incomingMessageReceived", "L1", "99887766554433@lid", "99887766554433@lid", MIDNIGHT, hello))
                .is(200);
        green.post(green.text("I1", ANN, MIDNIGHT, "Hi")).is(200);
        green.post(green.notification(
                        "outgoingMessageReceived", "E1", ANN + "@c.us", "15550783881@c.us", MIDNIGHT + 1, hello))
                .is(200);
        api.settle();

        assertThat(Json.texts(api.all("/api/v1/conversations"), "kind"))
                .containsExactlyInAnyOrder("group", "direct", "direct");
        assertThat(messages().stream().map(message -> message.path("direction").asString()))
                .containsExactlyInAnyOrder("inbound", "inbound", "inbound", "echo");
        assertThat(messages().stream().filter(message -> !message.path("author").isNull()))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.path("authorName").asString()).isIn("Ann", '+' + ANN));
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state")).containsOnly("effective");
    }

    @Test
    void the_handshake_answers_the_challenge_to_whoever_knows_the_token() {
        Meta meta = tenant.meta();
        String question = meta.path() + "?hub.mode=subscribe&hub.challenge=42&hub.verify_token=";

        Answer right =
                server.anonymous().get(question + "verify-" + meta.secret()).is(200);

        assertThat(right.header("Content-Type")).startsWith("text/plain");
        assertThat(right.text()).isEqualTo("42");
        server.anonymous().get(question + "wrong").refuses(403, "VERIFY_TOKEN_WRONG");
    }

    private JsonNode onlyContact() {
        List<JsonNode> contacts = api.all("/api/v1/contacts");
        assertThat(contacts).hasSize(1);
        return contacts.get(0);
    }

    private JsonNode onlyMessage() {
        api.settle();
        List<JsonNode> messages = messages();
        assertThat(messages).hasSize(1);
        assertThat(api.all("/api/v1/conversations")).hasSize(1);
        return messages.get(0);
    }

    /** The messages of all conversations, each conversation in its own order. */
    private List<JsonNode> messages() {
        return Timeline.of(api);
    }

    private static Instant time(JsonNode node, String member) {
        return Instant.parse(node.path(member).asString());
    }
}
