package io.dragoman.acceptance;

import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class StatusIT {

    private static final String ANN = "16505551234";

    private final Tenant tenant;
    private final Api api;

    StatusIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void statuses_in_any_order_before_and_after_the_message_give_each_time_its_own() {
        GreenApi green = tenant.greenApi();
        green.post(green.status("OUT1", "read", MIDNIGHT + 30)).is(200);
        api.settle();
        green.post(green.echo("OUT1", ANN, MIDNIGHT + 5, "our offer")).is(200);
        green.post(green.status("OUT1", "delivered", MIDNIGHT + 20)).is(200);
        green.post(green.status("OUT1", "sent", MIDNIGHT + 10)).is(200);
        green.post(green.status("OUT1", "read", MIDNIGHT + 30)).is(200);
        green.post(green.text("IN1", ANN, MIDNIGHT, "hello")).is(200);
        api.settle();

        List<JsonNode> ours = api.all("/api/v1/messages?direction=echo");
        assertThat(ours).hasSize(1);
        JsonNode message = ours.get(0);
        assertThat(message.path("status").asString()).isEqualTo("read");
        JsonNode delivery = message.path("delivery");
        assertThat(time(delivery, "sentAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 10));
        assertThat(time(delivery, "deliveredAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 20));
        assertThat(time(delivery, "readAt")).isEqualTo(Instant.ofEpochSecond(MIDNIGHT + 30));
        assertThat(Json.texts(delivery.path("history"), "status")).containsExactly("sent", "delivered", "read");

        assertThat(Json.texts(api.all("/api/v1/messages?status=read"), "text")).containsExactly("our offer");
        assertThat(api.all("/api/v1/messages?status=sent")).isEmpty();
        assertThat(Json.texts(api.all("/api/v1/messages?direction=inbound&kind=text"), "text"))
                .containsExactly("hello");
        assertThat(Json.texts(api.all("/api/v1/messages?from=2030-01-01T00:00:05Z"), "text"))
                .containsExactly("our offer");
        assertThat(Json.texts(api.all("/api/v1/messages?to=2030-01-01T00:00:05Z"), "text"))
                .containsExactly("hello");
        assertThat(api.all("/api/v1/conversations"))
                .allSatisfy(conversation ->
                        assertThat(conversation.path("unreadCount").asLong()).isEqualTo(1));
    }

    @Test
    void a_message_is_found_by_its_id_and_by_the_providers() {
        tenant.meta().text("wamid.L1", ANN, "Hi").is(200);
        api.settle();
        JsonNode message = api.all("/api/v1/messages").get(0);
        String id = message.path("id").asString();
        assertThat(id).doesNotContain("wamid", ANN);
        assertThat(api.read("/api/v1/messages/" + id)).isEqualTo(message);

        Object asked = Json.object("integrationId", "meta", "externalMessageId", "wamid.L1");
        assertThat(api.post("/api/v1/messages/lookup", asked).is(200).json()).isEqualTo(message);
        JsonNode seen = tenant.as("viewer")
                .post("/api/v1/messages/lookup", asked)
                .is(200)
                .json();
        assertThat(seen.path("externalMessageId").isNull()).isTrue();
        api.post("/api/v1/messages/lookup", Json.object("integrationId", "meta", "externalMessageId", "wamid.L2"))
                .refuses(404, "NOT_FOUND");
        api.get("/api/v1/messages?status=lost").refuses(400, "INVALID_FIELD");
    }

    @Test
    void a_status_that_waits_too_long_for_its_message_is_an_orphan_until_the_message_comes(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data")).withArgument("--dragoman.statuses.orphan-after=10h");
        try (Server server = Server.start(launch)) {
            server.anonymous()
                    .put("/test/clock", Json.object("now", "2030-01-01T00:00:00Z"))
                    .is(200);
            Tenant own = Tenant.first(server);
            GreenApi green = own.greenApi();
            green.post(green.status("OUT1", "delivered", MIDNIGHT)).is(200);
            own.admin().settle();
            assertThat(own.admin().all("/api/v1/message-statuses/orphans")).isEmpty();

            server.standStill();
            assertThat(Json.texts(own.admin().all("/api/v1/message-statuses/orphans"), "status"))
                    .containsExactly("delivered");

            green.post(green.echo("OUT1", ANN, MIDNIGHT, "late")).is(200);
            own.admin().settle();
            assertThat(own.admin().all("/api/v1/message-statuses/orphans")).isEmpty();
            assertThat(Json.texts(own.admin().all("/api/v1/messages"), "status"))
                    .containsExactly("delivered");
        }
    }

    private static Instant time(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }
}
