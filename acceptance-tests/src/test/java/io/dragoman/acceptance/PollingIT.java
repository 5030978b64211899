package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An account whose notifications are fetched from the provider's queue. Each test scripts its own account's queue only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollingIT {

    private static final String ANN = "16505551234";

    private Server server;
    private Api api;
    private GreenApi green;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(Launch.on(folder.resolve("data")));
    }

    @AfterAll
    void end() {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.standStill();
        Tenant tenant = Tenant.fresh(server);
        api = tenant.admin();
        green = tenant.greenApi();
    }

    /** What nobody scripts any more need not be asked. */
    @AfterEach
    void disconnect() {
        api.delete("/api/v1/integrations/green-api").is(202);
    }

    @Test
    void what_was_fetched_is_stored_and_only_then_deleted_and_a_webhook_of_it_is_a_copy() {
        byte[] notification = green.text("M1", ANN, Server.MIDNIGHT, "fetched");
        offer(48151, notification, 1);
        poll();
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("fetched");
        assertThat(calls("DELETE")).singleElement().asString().endsWith("/48151");
        JsonNode delivery = api.all("/api/v1/webhook-deliveries").get(0);
        JsonNode whole =
                api.read("/api/v1/webhook-deliveries/" + delivery.path("id").asString());
        assertThat(Json.read(whole.path("raw").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Json.read(notification));
        assertThat(whole.path("headers").path("user-agent").asString()).isEqualTo("polling");
        assertThat(polling().path("received").asInt()).isEqualTo(1);

        green.post(notification).is(200);
        api.settle();
        assertThat(Timeline.of(api)).hasSize(1);
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state"))
                .containsExactlyInAnyOrder("effective", "no-effect");
    }

    @Test
    void it_comes_back_after_every_kind_of_failure() {
        poll();
        api.settle();
        List<Map<String, Object>> failures = List.of(
                object("status", 429, "headers", object("Retry-After", "7")),
                object("status", 466, "body", object("invokeStatus", object("status", "QUOTE_EXCEEDED"))),
                object("status", 500),
                object("status", 401),
                object("status", 200, "body", "<html>no JSON</html>"),
                object("drop", "before"));
        for (int i = 0; i < failures.size(); i++) {
            Map<String, Object> failure = failures.get(i);
            failure.put("match", object("method", "GET", "path", queue() + '*'));
            failure.put("times", 1);
            rule(failure);
            byte[] next = green.text("F" + i, ANN, Server.MIDNIGHT + i, "after failure " + i);
            offer(100 + i, next, 1);
            api.settle();
            assertThat(polling().path("lastErrorCode").asString()).isNotEmpty();
            server.anonymous().put("/test/clock", object("advance", "PT2H")).is(200);
            api.settle();
            assertThat(Timeline.of(api)).hasSize(i + 1);
        }
        assertThat(polling().path("failures").asInt()).isZero();
        assertThat(calls("DELETE")).hasSize(failures.size());
        assertThat(server.output()).doesNotContain("api-token");
    }

    @Test
    void a_crash_between_storing_and_deleting_makes_a_copy_and_no_loss() {
        byte[] notification = green.text("C1", ANN, Server.MIDNIGHT, "once");
        rule(object("match", object("method", "DELETE", "path", queue() + '*'), "delayMs", 600_000));
        offer(7, notification, 1);
        poll();
        while (calls("DELETE").isEmpty()) {
            Thread.onSpinWait(); // stored, and the provider does not know it yet
        }
        server.kill();
        server.startAgain();
        server.standStill();
        offer(7, notification, 1);
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("once");
        assertThat(calls("DELETE")).singleElement().asString().endsWith("/7");
        assertThat(api.all("/api/v1/webhook-deliveries")).hasSize(2);
    }

    @Test
    void what_cannot_be_read_does_not_hold_back_what_follows() {
        rule(object(
                "match", object("method", "GET", "path", queue() + '*'),
                "times", 1,
                "body", object("receiptId", 1, "body", object("typeWebhook", List.of(1, 2)))));
        offer(2, green.text("M2", ANN, Server.MIDNIGHT, "next"), 1);
        poll();
        api.settle();

        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("next");
        assertThat(calls("DELETE")).hasSize(2);
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state"))
                .containsExactlyInAnyOrder("effective", "failed");
    }

    @Test
    void polling_ends_with_the_accounts_activity_and_with_its_mode() {
        poll();
        api.settle();
        assertThat(polling().isObject()).isTrue();
        api.post("/api/v1/integrations/green-api/deactivate", null).is(202);
        api.settle();
        assertThat(polling().isMissingNode()).isTrue();
        api.post("/api/v1/integrations/green-api/activate", null).is(202);
        api.settle();
        assertThat(polling().isObject()).isTrue();
        api.patch("/api/v1/integrations/green-api", object("deliveryMode", "WEBHOOK"))
                .is(202);
        api.settle();
        assertThat(polling().isMissingNode()).isTrue();
        api.patch("/api/v1/integrations/green-api", object("deliveryMode", "PIGEON"))
                .refuses(400, "INVALID_FIELD");
    }

    @Test
    void two_integrations_of_one_instance_do_not_take_each_others_notifications() {
        poll();
        api.settle();
        Object same = object(
                "id", "second",
                "provider", "green-api",
                "settings", green.settings(),
                "credentials", green.credentials(),
                "deliveryMode", "POLLING");
        api.post("/api/v1/integrations", same).refuses(409, "QUEUE_IN_USE");

        Api other = Tenant.fresh(server).admin();
        other.post("/api/v1/integrations", same).is(202);
        other.settle();
        assertThat(other.read("/api/v1/integrations/second")
                        .path("polling")
                        .path("lastErrorCode")
                        .asString())
                .isEqualTo("QUEUE_IN_USE");
        offer(9, green.text("T1", ANN, Server.MIDNIGHT, "once"), 1);
        api.settle();
        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("once");
        assertThat(Timeline.of(other)).isEmpty();
        other.delete("/api/v1/integrations/second").is(202);
    }

    private void poll() {
        api.patch("/api/v1/integrations/green-api", object("deliveryMode", "POLLING"))
                .is(202);
    }

    private JsonNode polling() {
        return api.read("/api/v1/integrations/green-api").path("polling");
    }

    private void offer(int receipt, byte[] notification, int times) {
        rule(object(
                "match", object("method", "GET", "path", queue() + '*'),
                "times", times,
                "body", object("receiptId", receipt, "body", Json.read(notification))));
    }

    private String queue() {
        return "/waInstance" + green.settings().get("idInstance") + '/';
    }

    private void rule(Object rule) {
        server.anonymous().post("/test/provider/rules", rule).is(204);
    }

    private List<String> calls(String method) {
        JsonNode calls = server.anonymous().get("/test/provider/calls").is(200).json();
        return calls.valueStream()
                .filter(call -> call.path("method").asString().equals(method))
                .map(call -> call.path("path").asString())
                .filter(path -> path.startsWith(queue()))
                .toList();
    }
}
