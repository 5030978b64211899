package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the read models, screens show the same again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildIT {

    private Server server;
    private Map<String, String> before;

    @BeforeAll
    void fill(@TempDir Path folder) {
        server = Server.start(Launch.on(folder.resolve("data")));
        server.standStill();
        BusyTenant.fill(server);
        aDayLater();
        before = EveryScreen.of(server.api());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void screens_are_derived_again_from_the_history_without_one_call_outside() {
        server.stop();
        assertThat(server.forgetReadModels()).isNotEmpty();
        startAgain();

        assertThatScreensAreTheSame();
    }

    @Test
    void what_an_earlier_release_kept_in_another_form_is_derived_again() throws Exception {
        assumeTrue(ReadStore.canBeFound(), "the embedded read store can only be found on Linux");
        List<String> older;
        try (ReadStore store = ReadStore.of(server)) {
            older = store.becomeOlder();
        }
        assertThat(older).isNotEmpty();
        server.stop();
        startAgain();

        assertThatScreensAreTheSame();
        try (ReadStore store = ReadStore.of(server)) {
            assertThat(store.collections()).isNotEmpty().doesNotContainAnyElementsOf(older);
        }
    }

    private void startAgain() {
        server.startAgain();
        aDayLater();
        server.api().settle();
    }

    private void aDayLater() {
        server.standStill();
        server.advance(Duration.ofDays(1));
    }

    private void assertThatScreensAreTheSame() {
        Map<String, String> after = EveryScreen.of(server.api());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertSoftly(softly -> after.forEach(
                (path, screen) -> softly.assertThat(screen).as(path).isEqualTo(before.get(path))));
        assertThat(server.anonymous().read("/test/provider/calls")).isEmpty();
    }
}
