package io.dragoman.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRefusedPostStoreTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void refused_posts_are_remembered_newest_first_over_a_restart() throws IOException {
        try (FileRefusedPostStore store = store(NOW)) {
            store.add(post("a", NOW));
            store.add(post("b", NOW));
        }
        try (FileRefusedPostStore store = store(NOW)) {
            assertThat(store.newest()).containsExactly(post("b", NOW), post("a", NOW));
        }
    }

    @Test
    void a_flood_forgets_the_oldest_and_stays_small_on_disk() throws IOException {
        try (FileRefusedPostStore store = store(NOW)) {
            for (int i = 0; i < 10 * FileRefusedPostStore.COUNT; i++) {
                store.add(post("p" + i, NOW));
            }
            assertThat(store.newest())
                    .hasSize(FileRefusedPostStore.COUNT)
                    .first()
                    .isEqualTo(post("p9999", NOW));
        }
        assertThat(Files.size(directory.resolve("refused-webhooks.jsonl"))).isLessThan(1024 * 1024);
    }

    @Test
    void what_is_older_than_a_week_is_forgotten() throws IOException {
        try (FileRefusedPostStore store = store(NOW)) {
            store.add(post("old", NOW));
        }
        try (FileRefusedPostStore store = store(NOW.plus(Duration.ofDays(8)))) {
            assertThat(store.newest()).isEmpty();
        }
        assertThat(directory.resolve("refused-webhooks.jsonl")).isEmptyFile();
    }

    @Test
    void a_line_cut_off_by_a_crash_costs_only_itself() throws IOException {
        try (FileRefusedPostStore store = store(NOW)) {
            store.add(post("a", NOW));
        }
        Files.writeString(
                directory.resolve("refused-webhooks.jsonl"), "{\"id\":\"b\",\"at\":\"20", StandardOpenOption.APPEND);
        try (FileRefusedPostStore store = store(NOW)) {
            assertThat(store.newest()).containsExactly(post("a", NOW));
        }
    }

    private FileRefusedPostStore store(Instant now) throws IOException {
        return new FileRefusedPostStore(directory, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RefusedPost post(String id, Instant at) {
        return new RefusedPost(id, at, Provider.META, Set.of("default"), "meta", "SIGNATURE_INVALID", 407L, true);
    }
}
