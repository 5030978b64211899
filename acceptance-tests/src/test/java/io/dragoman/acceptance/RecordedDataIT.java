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

    /** Release 0.1.0 did not count yet what is unread: it showed 0, and said so. */
    private static final String NOT_COUNTED_BEFORE = ".unreadCount";

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
            assertShows(server, recorded);
            assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();
        }
    }

    @Test
    void an_event_of_a_type_that_is_not_known_is_kept_and_skipped_with_a_warning() throws Exception {
        Map<String, JsonNode> recorded = RecordedData.unpack(
                RecordedData.all().reduce((older, newer) -> newer).orElseThrow(), folder);
        addAnEventOfTheFuture(folder.resolve("data").resolve("history.db"));
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            server.api().settle();
            assertShows(server, recorded);
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

    private static void assertShows(Server server, Map<String, JsonNode> recorded) {
        Map<String, JsonNode> shown = Screens.of(server.api());
        recorded.forEach(
                (path, screen) -> assertContains(path, shown.getOrDefault(path, MissingNode.getInstance()), screen));
    }

    /** Later releases may tell more, but not less and nothing else. */
    private static void assertContains(String at, JsonNode shown, JsonNode recorded) {
        if (recorded.isObject()) {
            recorded.properties()
                    .forEach(field ->
                            assertContains(at + '.' + field.getKey(), shown.path(field.getKey()), field.getValue()));
        } else if (recorded.isArray()) {
            assertThat(shown.size()).as("%s: %s", at, shown).isEqualTo(recorded.size());
            for (int i = 0; i < recorded.size(); i++) {
                assertContains(at + '[' + i + ']', shown.path(i), recorded.path(i));
            }
        } else if (!at.endsWith(NOT_COUNTED_BEFORE)) {
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
