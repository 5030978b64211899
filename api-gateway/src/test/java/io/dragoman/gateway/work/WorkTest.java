package io.dragoman.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Page;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.work.DueCommand;
import io.dragoman.work.WorkQuery.FindDueCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class WorkTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final Work work = new Work();
    private final World world;
    private final int port;

    @Autowired
    WorkTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(work);
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void what_failed_what_waits_and_what_is_due_stand_in_one_list_page_by_page() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items")
                    .forEach(item -> seen.add(item.path("type").asString()
                            + ' '
                            + item.path("state").asString()
                            + ' '
                            + item.path("attempts").asInt()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactly(
                        "webhook failed 2", "webhook waiting 0", "extraction waiting 1", "follow-up under-way 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?state=failed; webhook",
                "?type=new_whatsapp_message; webhook webhook",
                "?type=process_whatsapp_message&state=waiting; webhook",
                "?type=follow-up; follow-up",
                "?state=waiting; webhook extraction follow-up",
                "?type=extraction&state=failed; ''"
            })
    void it_is_narrowed_also_by_the_words_that_work_was_called_by(String query, String types) {
        List<String> seen = new ArrayList<>();
        String next = query;
        while (next != null) {
            JsonNode page = json(next);
            page.path("items").forEach(item -> seen.add(item.path("type").asString()));
            next = page.path("next").isNull()
                    ? null
                    : query + "&cursor=" + page.path("next").asString();
        }
        assertThat(String.join(" ", seen)).isEqualTo(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=done", "type=pigeon", "cursor=nothing", "cursor=LETTERS"})
    void what_cannot_be_right_is_named(String query) {
        get(Role.ADMIN, '?' + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource({"ADMIN,200", "AUDITOR,200", "AGENT,403", "VIEWER,403"})
    void who_sees_dead_letters_sees_work(Role role, int status) {
        get(role, "").expectStatus().isEqualTo(status);
    }

    private JsonNode json(String query) {
        byte[] body = get(Role.ADMIN, query)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }

    private ResponseSpec get(Role role, String query) {
        return World.client(port, "t1", role).get().uri("/api/v1/work" + query).exchange();
    }

    /** A letter, a delivery that waits, and two commands; the second page has the second of these. */
    static final class Work {

        @QueryHandler
        Page<DeadLetter> letters(FindDeadLetters query) {
            DeadLetter letter =
                    new DeadLetter("meta.d", 3, "meta", Provider.META, "message", "UNREADABLE", "no id", 2, NOON, NOON);
            return new Page<>(List.of(letter), null, 7);
        }

        @QueryHandler
        Page<DeliveryRow> deliveries(FindDeliveries query) {
            assertThat(query.state()).isEqualTo(DeliveryRow.State.PENDING);
            return new Page<>(List.of(delivery()), null, 7);
        }

        @QueryHandler
        Page<DueCommand> commands(FindDueCommands query) {
            List<DueCommand> all = List.of(
                            new DueCommand("a", "extraction", "quiet", "ann-1", NOON, false, 1),
                            new DueCommand("b", "inquiry-follow-up", "next", "ann-1", NOON, true, 0))
                    .stream()
                    .filter(command ->
                            query.process() == null || command.process().equals(query.process()))
                    .toList();
            @Nullable String cursor = query.page().cursor();
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(all.size(), from + query.page().limit());
            return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, 7);
        }

        private static DeliveryRow delivery() {
            return new DeliveryRow(
                    "meta.e",
                    Provider.META,
                    "meta",
                    Route.DIRECT,
                    NOON,
                    5,
                    DeliveryRow.State.PENDING,
                    0,
                    0,
                    10,
                    null,
                    false,
                    null,
                    0,
                    null,
                    null,
                    null,
                    NOON,
                    null);
        }
    }
}
