package io.dragoman.acceptance;

import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class OddInputIT {

    private static final String ANN = "16505551234";
    private static final String REPLACEMENT = "\uFFFD";

    private final Tenant tenant;
    private final Api api;

    OddInputIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
    }

    @Test
    void what_people_can_write_comes_back_as_they_wrote_it() {
        List<String> texts = List.of(
                "\uD83D\uDE00".repeat(4096),
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "\u202Eright to left\u202C",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\uD835\uDD18\uD835\uDD2B\uD835\uDD26",
                "a\u0308 is not \u00e4");
        Meta meta = tenant.meta();
        for (int i = 0; i < texts.size(); i++) {
            meta.post(meta.body(List.of(Meta.text("wamid.U" + i, ANN, MIDNIGHT + i, texts.get(i)))))
                    .is(200);
        }
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).isEqualTo(texts);
    }

    @Test
    void what_no_text_can_hold_is_replaced_and_the_raw_bytes_are_kept() {
        Meta meta = tenant.meta();
        String body = new String(
                meta.body(List.of(Meta.text("wamid.U1", ANN, MIDNIGHT, "a-NUL-b-LONE-c"))), StandardCharsets.UTF_8);
        byte[] torn =
                body.replace("-NUL-", "\\u0000").replace("-LONE-", "\\ud800").getBytes(StandardCharsets.UTF_8);

        meta.post(torn).is(200);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("a" + REPLACEMENT + "b" + REPLACEMENT + "c");
        assertThat(api.get("/api/v1/webhook-deliveries/"
                                + onlyDelivery().path("id").asString() + "/raw")
                        .body())
                .isEqualTo(torn);
    }

    @Test
    void signed_nonsense_is_kept_listed_as_failed_and_can_be_redriven() {
        Meta meta = tenant.meta();
        meta.post("{\"object\":\"whatsapp_business_account\",\"entry\":[{".getBytes(StandardCharsets.UTF_8))
                .is(200);
        api.settle();

        JsonNode delivery = onlyDelivery();
        assertThat(delivery.path("state").asString()).isEqualTo("failed");
        String path = "/api/v1/webhook-deliveries/" + delivery.path("id").asString();
        api.post(path + "/redrive", null).is(202);
        api.settle();

        JsonNode afterwards = api.read(path);
        assertThat(afterwards.path("state").asString()).isEqualTo("failed");
        assertThat(afterwards.path("failures")).isNotEmpty();
        assertThat(afterwards.path("redrives")).hasSize(1);
        assertThat(api.all("/api/v1/webhook-deliveries?state=failed")).hasSize(1);
    }

    @Test
    void a_time_far_ahead_is_kept_and_marked_and_does_not_count_for_the_order() {
        Meta meta = tenant.meta();
        long year3000 = Instant.parse("3000-01-01T00:00:00Z").getEpochSecond();
        meta.post(meta.body(List.of(Meta.text("wamid.F1", ANN, year3000, "from the future"))))
                .is(200);
        api.settle();

        List<JsonNode> messages = Timeline.of(api);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("clockAhead").asBoolean()).isTrue();
        assertThat(Instant.parse(messages.get(0).path("occurredAt").asString()))
                .isEqualTo(Instant.ofEpochSecond(year3000));
        JsonNode conversation = api.all("/api/v1/conversations").get(0);
        assertThat(Instant.parse(conversation.path("windowUntil").asString()))
                .isEqualTo(Instant.parse("2030-01-02T12:00:00Z"));
    }

    @Test
    void one_bad_item_of_twenty_fails_alone() {
        Meta meta = tenant.meta();
        List<Map<String, Object>> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            messages.add(Meta.text("wamid.N" + i, ANN, MIDNIGHT + i, "text " + i));
        }
        messages.get(7).remove("id");

        meta.post(meta.body(messages)).is(200);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).hasSize(19).doesNotContain("text 7");
        JsonNode delivery = api.read(
                "/api/v1/webhook-deliveries/" + onlyDelivery().path("id").asString());
        assertThat(delivery.path("state").asString()).isEqualTo("failed");
        assertThat(delivery.path("failures")).hasSize(1);
        assertThat(delivery.path("failures").get(0).path("code").asString()).isNotEmpty();
        assertThat(delivery.path("failures").get(0).path("reason").asString()).doesNotContain("text 7");
    }

    @Test
    void members_of_wrong_types_cost_their_item_only() {
        Meta meta = tenant.meta();
        Map<String, Object> crooked = Meta.text("wamid.W1", ANN, MIDNIGHT, "x");
        crooked.put("text", List.of(1, 2, 3));
        Map<String, Object> timeless = Meta.text("wamid.W2", ANN, MIDNIGHT, "timeless");
        timeless.put("timestamp", Json.object("at", "noon"));
        Map<String, Object> numeric = Meta.text("wamid.W3", ANN, MIDNIGHT, "numeric time");
        numeric.put("timestamp", MIDNIGHT);

        meta.post(meta.body(List.of(crooked, timeless, numeric, Meta.text("wamid.W4", ANN, MIDNIGHT, "straight"))))
                .is(200);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).contains("straight");
        assertThat(api.read("/api/v1/webhook-deliveries?limit=1").path("items")).hasSize(1);
    }

    private JsonNode onlyDelivery() {
        List<JsonNode> deliveries = api.all("/api/v1/webhook-deliveries");
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }
}
