package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class RedriveIT {

    private static final String ANN = "16505551234";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    RedriveIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void failed_items_are_listed_with_their_cause_and_counted_over_redrives() {
        post(3, 1);
        JsonNode letter = letters().get(0);
        assertThat(letter.path("item").asInt()).isEqualTo(1);
        assertThat(letter.path("code").asString()).isEqualTo("NO_ID");
        assertThat(letter.path("count").asInt()).isEqualTo(1);

        api.post("/api/v1/dead-letters/" + letter.path("id").asString() + "/redrive", null)
                .is(202);
        api.settle();

        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).path("count").asInt()).isEqualTo(2);
        assertThat(Timeline.of(api)).hasSize(2);
        JsonNode row = api.all("/api/v1/webhook-deliveries").get(0);
        assertThat(row.path("retryCount").asInt()).isEqualTo(1);
        assertThat(row.path("processed").asBoolean()).isTrue();
        assertThat(row.path("processingError").asString()).isNotEmpty();
    }

    @Test
    void a_filtered_redrive_first_tells_which_and_twice_is_once() {
        post(2, 0);
        post(2, 1);
        post(2);
        api.settle();
        JsonNode dry = api.post("/api/v1/webhook-deliveries/redrive?state=failed&dryRun=true", null)
                .is(202)
                .json();
        assertThat(dry.path("count").asInt()).isEqualTo(2);
        assertThat(dry.path("ids")).hasSize(2);
        assertThat(redrives()).containsOnly(0);

        for (int i = 0; i < 2; i++) {
            JsonNode done = api.post("/api/v1/webhook-deliveries/redrive?state=failed", null)
                    .is(202)
                    .json();
            assertThat(done.path("ids")).hasSize(2);
            api.settle();
        }
        assertThat(redrives()).containsExactlyInAnyOrder(0, 2, 2);
        assertThat(Timeline.of(api)).hasSize(4);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void a_redrive_whose_dry_run_is_mistyped_is_refused_and_works_nothing() {
        post(1, 0);
        for (String mistyped : List.of("dryRun=1", "dryRun=yes", "dryRun=", "dryRun", "dryrun=true")) {
            api.post("/api/v1/webhook-deliveries/redrive?state=failed&" + mistyped, null)
                    .refuses(400, "INVALID_FIELD");
            api.post("/api/v1/dead-letters/redrive?" + mistyped, null).refuses(400, "INVALID_FIELD");
        }
        api.settle();
        assertThat(redrives()).containsExactly(0);
    }

    @Test
    void a_delivery_that_no_account_asked_for_is_redriven_once_one_does() {
        api.post("/api/v1/webhook-deliveries/redrive", null).refuses(400, "INVALID_FIELD");
        api.post("/api/v1/webhook-deliveries/redrive?state=unrouted&dryRun=true", null)
                .is(202);
    }

    @Test
    void a_discarded_item_is_off_the_list_and_its_delivery_no_longer_failed() {
        post(3, 0, 2);
        List<JsonNode> letters = letters();
        assertThat(letters).hasSize(2);
        for (JsonNode letter : letters) {
            String path = "/api/v1/dead-letters/" + letter.path("id").asString() + "/discard";
            api.post(path, object("reason", "a test of ours")).is(202);
            api.post(path, object("reason", "said again")).is(202);
            api.post(path, object("reason", " ")).refuses(400, "INVALID_FIELD");
        }
        api.settle();

        assertThat(letters()).isEmpty();
        JsonNode row = api.all("/api/v1/webhook-deliveries").get(0);
        assertThat(row.path("state").asString()).isEqualTo("effective");
        JsonNode delivery =
                api.read("/api/v1/webhook-deliveries/" + row.path("id").asString());
        assertThat(delivery.path("discarded")).hasSize(2);
        api.post("/api/v1/dead-letters/" + letters.get(0).path("id").asString() + "/redrive", null)
                .refuses(409, "CONFLICT");
        api.post("/api/v1/dead-letters/" + row.path("id").asString() + "~1/redrive", null)
                .refuses(404, "NOT_FOUND");
        assertThat(redrives()).containsExactly(0);
        api.post("/api/v1/dead-letters/" + row.path("id").asString() + "~1/discard", object("reason", "never failed"))
                .refuses(404, "NOT_FOUND");
        api.post("/api/v1/dead-letters/nothing~0/discard", object("reason", "x"))
                .refuses(404, "NOT_FOUND");
    }

    @Test
    void all_dead_letters_are_redriven_at_once_by_admins_only() {
        post(1, 0);
        post(1, 0);
        assertThat(tenant.as("auditor")
                        .get("/api/v1/dead-letters")
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        tenant.as("auditor").post("/api/v1/dead-letters/redrive", null).refuses(403, "FORBIDDEN");
        tenant.as("agent").get("/api/v1/dead-letters").refuses(403, "FORBIDDEN");
        assertThat(api.post("/api/v1/dead-letters/redrive", null)
                        .is(202)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        api.settle();
        assertThat(letters())
                .allSatisfy(letter -> assertThat(letter.path("count").asInt()).isEqualTo(2));
    }

    @Test
    void what_the_provider_says_of_the_account_is_shown_with_it_and_a_copy_changes_nothing() {
        byte[] paused = account("PAUSED", MIDNIGHT + 20);
        byte[] approved = account("APPROVED", MIDNIGHT + 10);
        meta.post(paused).is(200);
        meta.post(approved).is(200);
        meta.post(paused).is(200);
        api.settle();

        JsonNode integration = api.read("/api/v1/integrations/meta");
        assertThat(integration.path("reportedStates")).hasSize(1);
        JsonNode state = integration.path("reportedStates").get(0);
        assertThat(state.path("kind").asString()).isEqualTo("message_template_status_update");
        assertThat(state.path("subject").asString()).isEqualTo("booking_confirmed en-US");
        assertThat(state.path("state").asString()).isEqualTo("PAUSED");
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state"))
                .containsExactlyInAnyOrder("effective", "no-effect", "no-effect");
    }

    private static byte[] account(String event, long time) {
        Map<String, Object> value = object(
                "event", event,
                "message_template_name", "booking_confirmed",
                "message_template_language", "en-US");
        Map<String, Object> entry =
                Meta.entry(List.of(object("field", "message_template_status_update", "value", value)));
        entry.put("time", time);
        return Meta.envelope(List.of(entry));
    }

    private void post(int messages, int... broken) {
        int round = api.all("/api/v1/webhook-deliveries").size();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            all.add(Meta.text("wamid." + round + '.' + i, ANN, MIDNIGHT + i, "text"));
        }
        for (int place : broken) {
            all.get(place).remove("id");
        }
        meta.post(meta.body(all)).is(200);
        api.settle();
    }

    private List<JsonNode> letters() {
        return api.all("/api/v1/dead-letters");
    }

    private List<Integer> redrives() {
        return api.all("/api/v1/webhook-deliveries").stream()
                .map(row -> row.path("retryCount").asInt())
                .toList();
    }
}
