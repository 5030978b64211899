package io.dragoman.gateway.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.gateway.FakeVault;
import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.providers.NotificationQueue;
import io.dragoman.providers.ProviderAddress;
import io.dragoman.vault.IntegrationAccess;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Who polls which queue. The queues wait for news for ever. */
class PollersTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final ProviderAddress ADDRESSES =
            account -> URI.create(Objects.requireNonNullElse(account.setting("baseUrl"), "https://green.example"));

    private final FakeVault vault = new FakeVault();
    private final List<String> asked = new ArrayList<>();
    private final QueueClaims claims = new QueueClaims(vault, ADDRESSES);
    private final Pollers pollers = new Pollers(
            vault,
            this::queue,
            claims,
            (account, body) -> Mono.empty(),
            new Backoff(new Random(1)),
            new HandClock(NOON));

    @AfterEach
    void stop() {
        pollers.stop();
    }

    @Test
    void two_accounts_of_one_instance_do_not_race_whoever_they_belong_to() {
        vault.with(green("t1", "front", "https://green.example", "token"));
        vault.with(green("t2", "other", "https://GREEN.example/", "token"));
        pollers.look();
        pollers.look();

        assertThat(asked).containsExactly("integration:t1:front");
        assertThat(state("t1", "front").lastErrorCode()).isNull();
        PollState idle = state("t2", "other");
        assertThat(idle.lastErrorCode()).isEqualTo("QUEUE_IN_USE");
        assertThat(idle.lastErrorAt()).isEqualTo(NOON);
        assertThat(idle.nextAttemptAt()).isNull();
    }

    @Test
    void who_waits_takes_over_when_the_queue_becomes_free_and_who_has_it_keeps_it() {
        vault.with(green("t2", "other", "https://green.example", "token"));
        pollers.look();
        IntegrationAccess first = green("t1", "front", "https://green.example", "token");
        vault.with(first);
        pollers.look();
        assertThat(asked).containsExactly("integration:t2:other");

        vault.remove(IntegrationId.of("t2", "other"));
        pollers.look();
        assertThat(asked).containsExactly("integration:t2:other", "integration:t1:front");
        assertThat(state("t1", "front").lastErrorCode()).isNull();
        assertThat(pollers.stateOf(IntegrationId.of("t2", "other"))).isEmpty();
    }

    @Test
    void another_host_another_instance_and_another_token_are_another_queue() {
        vault.with(green("t1", "front", "https://green.example", "token"));
        vault.with(green("t2", "host", "https://green.example:444", "token"));
        vault.with(green("t3", "guess", "https://green.example", "guessed"));
        pollers.look();

        assertThat(asked).hasSize(3);
    }

    @Test
    void a_tenants_second_account_of_an_instance_is_refused_and_its_first_can_be_changed() {
        IntegrationAccess first = green("t1", "front", "https://green.example", "token");
        vault.with(first);

        assertThatThrownBy(() -> claims.check(green("t1", "back", "https://green.example", "another")))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("QUEUE_IN_USE");
                    assertThat(problem.field()).isEqualTo("settings.idInstance");
                });
        claims.check(first);
        claims.check(green("t2", "back", "https://green.example", "token"));
        claims.check(new IntegrationAccess(
                IntegrationId.of("t1", "back"), Provider.GREEN_API, true, false, Map.of("idInstance", "7"), Map.of()));
    }

    private PollState state(String tenant, String id) {
        return pollers.stateOf(IntegrationId.of(tenant, id)).orElseThrow();
    }

    private NotificationQueue queue(IntegrationAccess account) {
        asked.add(account.id().value());
        return new NotificationQueue() {
            @Override
            public CompletableFuture<Optional<Notification>> receive() {
                return new CompletableFuture<>();
            }

            @Override
            public CompletableFuture<Void> delete(String receipt) {
                return new CompletableFuture<>();
            }
        };
    }

    private static IntegrationAccess green(String tenant, String id, String baseUrl, String token) {
        return new IntegrationAccess(
                IntegrationId.of(tenant, id),
                Provider.GREEN_API,
                true,
                false,
                Map.of("idInstance", "7", "deliveryMode", "POLLING", "baseUrl", baseUrl),
                Map.of("apiToken", token));
    }
}
