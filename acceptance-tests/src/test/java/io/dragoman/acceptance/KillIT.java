package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KillIT {

    private static final int ROUNDS = 5;
    private static final int CALLERS = 8;

    /** Always the same moments, counted in answers and not in time. */
    private final Random moments = new Random(20300101);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void what_was_acknowledged_is_there_once_wherever_the_process_was_killed(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            Meta meta = Tenant.first(server).meta();
            for (int round = 0; round < ROUNDS; round++) {
                postUntilKilled(server, meta, acknowledged.size() + 1 + moments.nextInt(60));
                server.startAgain();
                server.standStill();
            }
            server.api().settle();

            Map<String, Long> found = Timeline.of(server.api()).stream()
                    .map(message -> message.path("text").asString())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
            assertThat(found.keySet()).containsAll(acknowledged);
            assertThat(found.values()).containsOnly(1L);
            assertThat(server.api().all("/api/v1/contacts")).hasSizeLessThanOrEqualTo(CALLERS);
            assertThatPositionsHaveNoGap(server.api());
            assertThatNothingIsLeftOfTheKilled(server);
        }
    }

    /** A process that is killed cannot take away the library that it unpacked. */
    private static void assertThatNothingIsLeftOfTheKilled(Server server) {
        assertThat(server.launch().temporary()).isEmptyDirectory();
        assertThat(server.data().resolve("native").toFile().list())
                .filteredOn(file -> !file.endsWith(".lck"))
                .hasSize(1);
    }

    private void postUntilKilled(Server server, Meta meta, int answers) {
        Parallel.run(CALLERS, CALLERS, caller -> {
            try {
                while (acknowledged.size() < answers) {
                    String text = "message " + number.incrementAndGet();
                    if (meta.text("wamid.K." + text, "1650555120" + caller, text)
                                    .status()
                            == 200) {
                        acknowledged.add(text);
                    }
                }
                server.kill();
            } catch (UncheckedIOException killed) {
                return false; // what was not answered may or may not be there
            }
            return true;
        });
    }

    /** Deliveries and what followed from them fill the history from the first of them to its head. */
    private static void assertThatPositionsHaveNoGap(Api api) {
        List<JsonNode> deliveries = api.all("/api/v1/webhook-deliveries");
        List<Long> positions = new ArrayList<>();
        for (JsonNode row : deliveries) {
            positions.add(row.path("position").asLong());
            JsonNode delivery =
                    api.read("/api/v1/webhook-deliveries/" + row.path("id").asString());
            delivery.path("events")
                    .forEach(event -> positions.add(event.path("position").asLong()));
        }
        assertThat(positions).doesNotHaveDuplicates();
        TreeSet<Long> sorted = new TreeSet<>(positions);
        assertThat(sorted.last() - sorted.first() + 1)
                .as("positions from %s to %s", sorted.first(), sorted.last())
                .isEqualTo(sorted.size());
        assertThat(sorted.last()).isEqualTo(api.settle());
    }
}
