package io.dragoman.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.FakeVault;
import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationCommand.ConnectIntegration;
import io.dragoman.integration.IntegrationCommand.DeactivateIntegration;
import io.dragoman.integration.IntegrationCommand.DeleteIntegration;
import io.dragoman.integration.IntegrationCommand.RecordCredentialRotation;
import io.dragoman.integration.IntegrationCommand.UpdateIntegration;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationQuery.GetIntegration;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Page;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class IntegrationWritesTest {

    private static final String ROOT = "/api/v1/integrations";
    private static final IntegrationId DESK = IntegrationId.of("t1", "desk");
    private static final Map<String, String> SETTINGS = Map.of("phoneNumberId", "1", "businessAccountId", "10");
    private static final Map<String, String> SECRETS = Map.of("appSecret", "top-secret");
    private static final String CONNECT = """
            {"id":"desk","provider":"meta","name":"Front desk","settings":{"phoneNumberId":"1","businessAccountId":"10"},\
            "credentials":{"appSecret":"top-secret","accessToken":""}}""";

    private final Views accounts = new Views();
    private final World world;
    private final FakeVault vault;
    private final int port;

    @Autowired
    IntegrationWritesTest(World world, IntegrationVault vault, @LocalServerPort int port) {
        this.world = world;
        this.vault = (FakeVault) vault;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(accounts);
    }

    @AfterEach
    void forget() {
        world.forget();
        vault.clear();
    }

    @Test
    void credentials_go_to_the_vault_and_only_their_names_further() {
        world.accept(RecordCredentialRotation.class);
        world.handle(ConnectIntegration.class, command -> {
            assertThat(vault.find(DESK)).as("the vault comes first").isPresent();
            return "done";
        });

        send(HttpMethod.POST, ROOT, CONNECT)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json("{\"id\":\"desk\",\"position\":7}");

        assertThat(world.sent())
                .containsExactly(
                        new ConnectIntegration(DESK, Provider.META, "Front desk", SETTINGS, false),
                        new RecordCredentialRotation(DESK, Set.of("appSecret")));
        assertThat(stored().credentials()).isEqualTo(SECRETS);
        assertThat(stored().active()).isTrue();
    }

    @Test
    void a_repeated_request_changes_nothing_and_another_one_of_the_same_id_is_refused() {
        world.accept(ConnectIntegration.class, RecordCredentialRotation.class);
        send(HttpMethod.POST, ROOT, CONNECT).expectStatus().isAccepted();
        send(HttpMethod.POST, ROOT, CONNECT).expectStatus().isAccepted();

        problem(send(HttpMethod.POST, ROOT, CONNECT.replace("top-secret", "other")), 409, "CONFLICT");
        assertThat(stored().credentials()).isEqualTo(SECRETS);
    }

    @Test
    void a_refused_connection_leaves_no_credentials_behind() {
        world.handle(ConnectIntegration.class, command -> {
            throw CommandRefused.conflict("another account is connected under this id");
        });

        problem(send(HttpMethod.POST, ROOT, CONNECT), 409, "CONFLICT");
        assertThat(vault.find(DESK)).isEmpty();
    }

    @Test
    void a_deleted_id_is_not_used_again() {
        world.accept(ConnectIntegration.class);
        world.handle(RecordCredentialRotation.class, command -> {
            throw CommandRefused.notFound("the integration");
        });

        problem(send(HttpMethod.POST, ROOT, CONNECT), 409, "CONFLICT");
        assertThat(vault.find(DESK)).isEmpty();
    }

    @Test
    void a_failure_that_may_have_happened_keeps_the_credentials() {
        problem(send(HttpMethod.POST, ROOT, CONNECT), 503, "STORE_UNAVAILABLE");

        assertThat(vault.find(DESK)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"settings\":{}}; provider",
                "{\"provider\":\"pigeon\"}; provider",
                "{\"provider\":\"meta\",\"id\":\"Desk\"}; id",
                "{\"provider\":\"meta\",\"id\":\"-desk\"}; id",
                "{\"provider\":\"meta\",\"id\":\"a:b\"}; id",
                "{\"provider\":\"meta\",\"id\":\"unrouted\"}; id",
                "{\"provider\":\"meta\",\"settings\":{\"phoneNumberId\":\"1\"}}; settings.businessAccountId",
                "{\"provider\":\"meta\",\"settings\":{\"businessAccountId\":\"1\",\"phoneNumberId\":\" \"}}; settings.phoneNumberId",
                "{\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"7\",\"colour\":\"red\"}}; settings",
                "{\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"7\",\"baseUrl\":\"file:///etc/passwd\"}}; settings.baseUrl",
                "{\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"7\"},\"credentials\":{\"authToken\":\"x\"}}; credentials",
                "{\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"1\",\"number\":\"front desk\"}}; settings.number",
                "{\"provider\":\"twilio\",\"settings\":{\"number\":\"+15550783881\"}}; settings.accountSid",
                "{\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"7\"},\"name\":\" \"}; name",
            })
    void what_cannot_be_right_is_named(String body, String field) {
        problem(send(HttpMethod.POST, ROOT, body), 400, "INVALID_FIELD")
                .jsonPath("$.field")
                .isEqualTo(field);
        assertThat(world.commands).isEmpty();
    }

    @Test
    void a_simulated_account_gets_secrets_that_nobody_knows() {
        world.accept(ConnectIntegration.class, RecordCredentialRotation.class);
        String body =
                "{\"id\":\"desk\",\"provider\":\"green-api\",\"settings\":{\"idInstance\":\"7\"},\"simulated\":true}";

        send(HttpMethod.POST, ROOT, body).expectStatus().isAccepted();
        Map<String, String> made = stored().credentials();
        send(HttpMethod.POST, ROOT, body).expectStatus().isAccepted();

        assertThat(made).containsOnlyKeys("apiToken", "webhookSecret").doesNotContainValue("");
        assertThat(stored().credentials()).isEqualTo(made);
    }

    @Test
    void a_change_keeps_what_it_does_not_name() {
        connected(true);
        world.accept(UpdateIntegration.class, RecordCredentialRotation.class);

        send(
                        HttpMethod.PATCH,
                        ROOT + "/desk",
                        "{\"settings\":{\"phoneNumberId\":\"2\"},\"credentials\":{\"verifyToken\":\"v\"}}")
                .expectStatus()
                .isAccepted();

        Map<String, String> settings = Map.of("phoneNumberId", "2", "businessAccountId", "10");
        assertThat(world.sent())
                .containsExactly(
                        new UpdateIntegration(DESK, "Front desk", settings, null),
                        new RecordCredentialRotation(DESK, Set.of("verifyToken")));
        assertThat(stored().settings()).isEqualTo(settings);
        assertThat(stored().credentials()).containsOnlyKeys("appSecret", "verifyToken");
    }

    @Test
    void a_change_of_an_old_version_is_refused_before_anything_happens() {
        connected(true);

        problem(send(HttpMethod.PATCH, ROOT + "/desk", "{\"name\":\"New\"}", "\"2\""), 412, "PRECONDITION_FAILED");
        assertThat(world.commands).isEmpty();
    }

    @Test
    void a_change_that_lost_a_race_leaves_the_vault_as_it_was() {
        connected(true);
        world.handle(UpdateIntegration.class, command -> {
            throw CommandRefused.changedInBetween();
        });

        problem(
                send(HttpMethod.PATCH, ROOT + "/desk", "{\"settings\":{\"phoneNumberId\":\"2\"}}", "\"3\""),
                412,
                "PRECONDITION_FAILED");
        assertThat(stored().settings()).isEqualTo(SETTINGS);
    }

    @Test
    void a_credential_cannot_be_emptied() {
        connected(true);

        problem(send(HttpMethod.PATCH, ROOT + "/desk", "{\"credentials\":{\"appSecret\":null}}"), 400, "INVALID_FIELD");
    }

    @Test
    void an_inactive_account_takes_no_webhooks_until_it_is_active_again() {
        connected(true);
        world.accept(ActivateIntegration.class, DeactivateIntegration.class);

        send(HttpMethod.POST, ROOT + "/desk/deactivate", "", "\"3\"")
                .expectStatus()
                .isAccepted();
        assertThat(stored().active()).isFalse();
        send(HttpMethod.POST, ROOT + "/desk/activate", "").expectStatus().isAccepted();
        assertThat(stored().active()).isTrue();

        assertThat(world.sent())
                .containsExactly(new DeactivateIntegration(DESK, 3L), new ActivateIntegration(DESK, null));
    }

    @Test
    void a_removed_account_is_gone_from_the_vault_also_when_only_the_vault_still_knew_it() {
        connected(true);
        world.accept(DeleteIntegration.class);
        send(HttpMethod.DELETE, ROOT + "/desk", "").expectStatus().isAccepted();
        assertThat(vault.find(DESK)).isEmpty();

        connected(true);
        world.forget();
        world.handle(DeleteIntegration.class, command -> {
            throw CommandRefused.notFound("the integration");
        });
        problem(send(HttpMethod.DELETE, ROOT + "/desk", ""), 404, "NOT_FOUND");
        assertThat(vault.find(DESK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST, /desk/activate", "PATCH, /desk", "DELETE, /desk", "GET, /desk"})
    void another_tenants_account_does_not_exist(String method, String address) {
        connected(true);
        world.handle(DeleteIntegration.class, command -> {
            throw CommandRefused.notFound("the integration");
        });

        problem(
                World.client(port, "t2", Role.ADMIN)
                        .method(HttpMethod.valueOf(method))
                        .uri(ROOT + address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                404,
                "NOT_FOUND");
        assertThat(stored().credentials()).isEqualTo(SECRETS);
    }

    @Test
    void reads_tell_where_to_post_and_never_a_secret() {
        connected(true);

        String list = text(ROOT);
        String item = text(ROOT + "/desk");

        assertThat(item)
                .contains("\"webhookPath\":\"/api/v1/webhooks/meta/t1~desk\"")
                .contains("\"webhookUrl\":\"https://desk.example.test/api/v1/webhooks/meta/t1~desk\"")
                .contains("\"credentials\":[\"appSecret\"]");
        assertThat(list + item).doesNotContain("top-secret");
        World.client(port, "t1", Role.VIEWER)
                .get()
                .uri(ROOT + "/desk")
                .exchange()
                .expectHeader()
                .valueMatches("ETag", "\"3-.+\"");
    }

    @Test
    void a_viewer_sees_the_business_number_masked_and_ids_whole() {
        accounts.view = new IntegrationView(
                "desk",
                Provider.TWILIO,
                "Front desk",
                true,
                false,
                Map.of("accountSid", "AC00000000000000000000000000000001", "number", "whatsapp:+15550783881"),
                Set.of(),
                List.of(new IntegrationView.ReportedState(
                        "phone_number", "+15550783881", "FLAGGED", "15550783881 is flagged", Instant.EPOCH)),
                3,
                Instant.EPOCH);

        assertThat(text(ROOT) + text(ROOT + "/desk"))
                .contains("whatsapp:+1•••••••881", "AC00000000000000000000000000000001")
                .doesNotContain("5550783");
        World.client(port, "t1", Role.AGENT)
                .get()
                .uri(ROOT + "/desk")
                .exchange()
                .expectBody()
                .jsonPath("$.settings.number")
                .isEqualTo("whatsapp:+15550783881");
    }

    @Test
    void only_admins_write() {
        problem(
                World.client(port, "t1", Role.AGENT)
                        .post()
                        .uri(ROOT + "/desk/activate")
                        .exchange(),
                403,
                "FORBIDDEN");
    }

    private IntegrationAccess stored() {
        return vault.find(DESK).orElseThrow();
    }

    private void connected(boolean active) {
        vault.put(new IntegrationAccess(DESK, Provider.META, active, false, SETTINGS, SECRETS));
    }

    private String text(String address) {
        return String.valueOf(World.client(port, "t1", Role.VIEWER)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec send(HttpMethod method, String address, String body) {
        return send(method, address, body, "*");
    }

    private ResponseSpec send(HttpMethod method, String address, String body, String version) {
        return World.client(port, "t1", Role.ADMIN)
                .method(method)
                .uri(address)
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status, String code) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** The read model of one account of tenant t1. */
    static final class Views {

        private IntegrationView view = new IntegrationView(
                "desk",
                Provider.META,
                "Front desk",
                true,
                false,
                SETTINGS,
                Set.of("appSecret"),
                List.of(),
                3,
                Instant.parse("2030-01-01T00:00:00Z"));

        @QueryHandler
        Page<IntegrationView> find(FindIntegrations query) {
            return new Page<>(query.scope().tenant().equals("t1") ? List.of(view) : List.of(), null, 7);
        }

        @QueryHandler
        @SuppressWarnings("NullAway") // what does not exist is null, as the query promises
        Answer<IntegrationView> get(GetIntegration query) {
            return new Answer<>(query.integrationId().equals(DESK) ? view : null, 7);
        }
    }
}
