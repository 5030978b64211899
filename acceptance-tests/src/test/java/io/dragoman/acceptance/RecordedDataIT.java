package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a release wrote, every later one opens and shows as it was. Recordings are kept for ever and never changed; a release adds its own
 * with {@code -Drecorded-data.record=<version> -Dit.test=RecordedDataIT}.
 */
class RecordedDataIT {

    /** What a release showed that was not so, by its recording: 0.1.0 did not count yet what is unread, and showed 0. */
    private static final Map<String, String> WRONG = Map.of("0.1.0.zip", ".unreadCount");

    @TempDir
    private Path folder;

    static Stream<Path> recordings() throws IOException {
        return RecordedData.all();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void data_of_an_earlier_release_shows_what_it_showed(Path recording) throws IOException {
        Map<String, JsonNode> recorded = RecordedData.unpack(recording, folder);
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            server.api().settle();
            assertShows(server, recorded, recording);
            assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();
        }
    }

    @Test
    void an_event_of_a_type_that_is_not_known_is_kept_and_skipped_with_a_warning() throws Exception {
        Path newest = RecordedData.all().reduce((older, newer) -> newer).orElseThrow();
        Map<String, JsonNode> recorded = RecordedData.unpack(newest, folder);
        addAnEventOfTheFuture(folder.resolve("data").resolve("history.db"));
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            server.api().settle();
            assertShows(server, recorded, newest);
            assertThat(server.output()).containsOnlyOnce("moon-landed");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "recorded-data.record",
            matches = ".+",
            disabledReason = "records the data of a release; the property names it")
    void record() throws IOException {
        Path data = folder.resolve("data");
        try (Server server = Server.start(Launch.on(data))) {
            server.standStill();
            Screens.fill(Tenant.first(server));
            server.api().settle();
            Map<String, JsonNode> screens = Screens.of(server.api());
            server.stop();
            assertThat(RecordedData.pack(System.getProperty("recorded-data.record"), data, screens))
                    .isNotEmptyFile();
        }
    }

    private static void assertShows(Server server, Map<String, JsonNode> recorded, Path recording) {
        Map<String, JsonNode> shown = Screens.of(server.api());
        String wrong = WRONG.get(recording.getFileName().toString());
        recorded.forEach((path, screen) ->
                assertContains(path, shown.getOrDefault(path, MissingNode.getInstance()), screen, wrong));
    }

    /** Later releases may tell more, but not less and nothing else than the release did, unless it was wrong. */
    private static void assertContains(String at, JsonNode shown, JsonNode recorded, @Nullable String wrong) {
        if (recorded.isObject()) {
            recorded.properties()
                    .forEach(field -> assertContains(
                            at + '.' + field.getKey(), shown.path(field.getKey()), field.getValue(), wrong));
        } else if (recorded.isArray()) {
            assertThat(shown.size()).as("%s: %s", at, shown).isEqualTo(recorded.size());
            for (int i = 0; i < recorded.size(); i++) {
                assertContains(at + '[' + i + ']', shown.path(i), recorded.path(i), wrong);
            }
        } else if (wrong == null || !at.endsWith(wrong)) {
            assertThat(shown).as(at).isEqualTo(recorded);
        }
    }

    private static void addAnEventOfTheFuture(Path history) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO events (aggregate, sequence, aggregate_type, event, time, type, revision, payload, metadata)
                    SELECT 'moon:1', 0, 'Moon', 'an-event-of-the-future', time, 'moon-landed', '1', '{"craters":7}', metadata
                    FROM events ORDER BY position DESC LIMIT 1""");
        }
    }
}
