package io.dragoman.gateway.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.gateway.FakeVault;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.registry.Providers;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class SimulatorTest {

    private static final String TEXT = "Zwei Wochen Ägypten / 4200 € 🏝 \\\"bitte\\\"";
    private static final Map<String, String> SETTINGS = Map.of(
            "phoneNumberId",
            "1",
            "businessAccountId",
            "10",
            "accountSid",
            "AC1",
            "number",
            "+15550783881",
            "idInstance",
            "7");

    private final FakeVault vault;
    private final SimulatedCustomers customers;
    private final int port;
    private final List<WebhookReceived> stored = new CopyOnWriteArrayList<>();
    private final Registration history;

    @Autowired
    SimulatorTest(IntegrationVault vault, SimulatedCustomers customers, EventBus bus, @LocalServerPort int port) {
        this.vault = (FakeVault) vault;
        this.customers = customers;
        this.port = port;
        this.history =
                bus.subscribe(events -> events.forEach(event -> stored.add((WebhookReceived) event.getPayload())));
    }

    @AfterEach
    void forget() {
        history.cancel();
        vault.clear();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_customer_writes_arrives_as_a_verified_post_of_its_provider(Provider provider) {
        vault.put(account(provider, true, true));

        write("desk", "+1 650 555-1234", TEXT)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.position")
                .isEqualTo(7);

        WebhookReceived post = stored.get(0);
        assertThat(post.route()).isEqualTo(Route.DIRECT);
        InboundItem item = Providers.codec(provider)
                .decode(account(provider, true, true), post.contentType(), post.body())
                .get(0);
        assertThat(item).isInstanceOfSatisfying(InboundItem.Message.class, message -> {
            assertThat(message.content().text()).isEqualTo("Zwei Wochen Ägypten / 4200 € 🏝 \"bitte\"");
            assertThat(message.party().identities().get(0).value()).isEqualTo("+16505551234");
            assertThat(message.party().name()).isEqualTo("Ann");
            assertThat(message.direction()).isEqualTo(Direction.INBOUND);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_at_another_time_came_in_then(Provider provider) {
        vault.put(account(provider, true, true));
        Instant then = Instant.parse("2029-12-24T18:00:00Z");

        customers
                .write(IntegrationId.of("t1", "desk"), "16505551234", "Ann", "Hi", then)
                .block();

        assertThat(stored.get(0).receivedAt()).isEqualTo(then);
    }

    @Test
    void meta_is_simulated_in_its_own_spelling() {
        vault.put(account(Provider.META, true, true));

        write("desk", "+16505551234", TEXT).expectStatus().isAccepted();

        assertThat(stored.get(0).body())
                .asString(UTF_8)
                .contains("\\u00c4gypten \\/ 4200 \\u20ac \\ud83c\\udfdd")
                .doesNotContain("Ä");
    }

    @Test
    void a_real_account_is_not_written_to() {
        vault.put(account(Provider.META, true, false));

        problem(write("desk", "+16505551234", "Hi"), 409, "NOT_SIMULATED");
        assertThat(stored).isEmpty();
    }

    @Test
    void an_account_without_a_secret_refuses_the_simulator_too() {
        vault.put(new IntegrationAccess(IntegrationId.of("t1", "desk"), Provider.META, true, true, SETTINGS, Map.of()));

        problem(write("desk", "+16505551234", "Hi"), 409, "CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, +16505551234, Hi, 404, NOT_FOUND",
        "desk, +16505551234, Hi, 409, CONFLICT",
        "'', +16505551234, Hi, 400, INVALID_FIELD"
    })
    void only_an_active_account_of_ours_is_written_to(
            String integration, String from, String text, int status, String code) {
        vault.put(account(Provider.META, false, true));

        problem(write(integration, from, text), status, code);
    }

    @ParameterizedTest
    @CsvSource({"Ann, Hi", "+1650, Hi", "+0016505551234, Hi", "+16505551234, ' '"})
    void what_no_customer_can_send_is_named(String from, String text) {
        vault.put(account(Provider.META, true, true));

        problem(write("desk", from, text), 400, "INVALID_FIELD");
    }

    @Test
    void viewers_and_auditors_do_not_write() {
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            problem(
                    World.client(port, "t1", role)
                            .get()
                            .uri("/api/v1/simulator/integrations")
                            .exchange(),
                    403,
                    "FORBIDDEN");
        }
    }

    private ResponseSpec write(String integration, String from, String text) {
        return World.client(port, "t1", Role.AGENT)
                .post()
                .uri("/api/v1/simulator/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"integrationId\":\"%s\",\"from\":\"%s\",\"name\":\"Ann\",\"text\":\"%s\"}"
                        .formatted(integration, from, text))
                .exchange();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static IntegrationAccess account(Provider provider, boolean active, boolean simulated) {
        return new IntegrationAccess(
                IntegrationId.of("t1", "desk"),
                provider,
                active,
                simulated,
                SETTINGS,
                Map.of("appSecret", "a", "authToken", "b", "webhookSecret", "c"));
    }
}
