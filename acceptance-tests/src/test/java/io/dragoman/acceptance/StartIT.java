package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    /** Where SQLite keeps the number that tells a file's format, four bytes, the highest first. */
    private static final long USER_VERSION = 60;

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    /** For what needs no start of its own. */
    private static Server running;

    @TempDir
    Path folder;

    private Launch launch;

    @BeforeAll
    static void start(@TempDir Path folder) {
        running = Server.start(Launch.on(folder.resolve("data")).shipped());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void in_a_fresh_folder() {
        launch = Launch.on(folder.resolve("data"));
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() {
        assertThat(running.launch().refused())
                .contains("Another Dragoman is running", running.data().toString());
    }

    @Test
    void the_key_that_was_made_is_for_its_owner_only_and_losing_it_is_warned_of() throws IOException {
        assertThat(running.output()).contains("master.key").containsIgnoringCase("los");
        Path key = running.data().resolve("master.key");
        assumeTrue(Files.getFileStore(key).supportsFileAttributeView("posix"), "no POSIX permissions here");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void data_outlives_a_stop_and_an_older_version_refuses_it_and_leaves_it_as_it_is() throws IOException {
        Screens.fill(Tenant.first(running));
        int inquiries = running.api().all("/api/v1/inquiries").size();
        running.stop();
        int version = version(99);
        assertThat(running.launch().refused()).contains("newer version");
        assertThat(version(version)).isEqualTo(99);
        running.startAgain();
        assertThat(running.api().all("/api/v1/inquiries")).hasSize(inquiries).isNotEmpty();
    }

    /** Sets the number of the history's format; the one before. */
    private static int version(int next) throws IOException {
        Path history = running.data().resolve("history.db");
        try (RandomAccessFile file = new RandomAccessFile(history.toFile(), "rw")) {
            file.seek(USER_VERSION);
            int version = file.readInt();
            file.seek(USER_VERSION);
            file.writeInt(next);
            return version;
        }
    }

    @Test
    void a_misspelt_setting_is_named() {
        assertThat(launch.withArgument("--dragoman.data-dri=elsewhere").refused())
                .contains("dragoman.data-dri");
        assertThat(launch.with("DRAGOMAN_ADMIN_TOKN", "x-secret-x").refused())
                .contains("DRAGOMAN_ADMIN_TOKN")
                .doesNotContain("x-secret-x");
    }

    @Test
    void an_impossible_value_is_named_but_not_repeated() {
        assertThat(launch.with("DRAGOMAN_MASTER_KEY", "much-too-short").refused())
                .contains("DRAGOMAN_MASTER_KEY", "32 bytes")
                .doesNotContain("much-too-short");
        assertThat(launch.with("DRAGOMAN_PUBLIC_URL", "example.test/path").refused())
                .contains("DRAGOMAN_PUBLIC_URL");
        assertThat(launch.with("SERVER_PORT", "99999").refused()).containsIgnoringCase("port");
    }

    @Test
    void production_wants_a_key_and_whole_groups_and_no_test_bench() {
        Launch production =
                new Launch(folder.resolve("data"), Map.of("SPRING_PROFILES_ACTIVE", "production"), List.of(), false);
        assertThat(production.refused()).contains("DRAGOMAN_MASTER_KEY");
        assertThat(production
                        .with("DRAGOMAN_MASTER_KEY", KEY)
                        .with("TWILIO_ACCOUNT_SID", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
                        .refused())
                .contains("TWILIO_AUTH_TOKEN");
        assertThat(production
                        .with("DRAGOMAN_MASTER_KEY", KEY)
                        .with("DRAGOMAN_ADMIN_TOKEN", "test-token")
                        .with("DRAGOMAN_ADMIN_PASSWORD", "too short")
                        .refused())
                .contains("DRAGOMAN_ADMIN_TOKEN", "DRAGOMAN_ADMIN_PASSWORD")
                .doesNotContain("test-token");
        assertThat(production
                        .with("DRAGOMAN_MASTER_KEY", KEY)
                        .with("SPRING_PROFILES_ACTIVE", "production,test")
                        .refused())
                .contains("production", "test");
    }

    @Test
    void production_has_no_test_bench_and_no_simulator_and_connects_what_the_environment_names() {
        Launch production = new Launch(
                folder.resolve("data"),
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "production",
                        "DRAGOMAN_MASTER_KEY", KEY,
                        "DRAGOMAN_ADMIN_TOKEN", Server.TOKEN,
                        "DRAGOMAN_ADMIN_PASSWORD", "never to be printed",
                        "WAAPI_INSTANCE_ID", "1101234567",
                        "WAAPI_API_TOKEN", "green-api-token",
                        "WAAPI_WEBHOOK_SECRET", "green-webhook-secret"),
                List.of(),
                true);
        try (Server server = Server.start(production)) {
            assertThat(Json.texts(server.api().all("/api/v1/integrations"), "id"))
                    .containsExactly("green-api");
            server.api().post("/test/settle", null).is(404);
            server.api().get("/api/v1/simulator/integrations").is(404);
            assertThat(server.output())
                    .doesNotContain(
                            KEY, Server.TOKEN, "never to be printed", "green-api-token", "green-webhook-secret");
        }
    }

    @Test
    void a_wrong_key_is_refused_and_the_right_one_opens_the_data_again() {
        Launch locked = launch.with("DRAGOMAN_MASTER_KEY", KEY);
        try (Server server = Server.start(locked)) {
            server.stop();
            byte[] other = new byte[32];
            other[0] = 1;
            String wrong = Base64.getEncoder().encodeToString(other);
            assertThat(launch.with("DRAGOMAN_MASTER_KEY", wrong).refused())
                    .containsIgnoringCase("key")
                    .doesNotContain(wrong, KEY);
            server.startAgain();
        }
    }

    @Test
    void nothing_leaves_the_process_when_it_starts() throws IOException {
        Path sockets = Path.of("/proc/self/net/tcp");
        assumeTrue(Files.exists(sockets), "the sockets of a process can only be looked at on Linux");
        Process process = launch.shipped().run(Launch.freePort(), folder.resolve("output"));
        try {
            TreeSet<String> strangers = new TreeSet<>();
            long deadline = System.nanoTime() + 120_000_000_000L;
            String said = "";
            while (!said.contains("Dragoman is running") && process.isAlive() && System.nanoTime() < deadline) {
                strangers.addAll(Sockets.leavingTheMachine(process.pid()));
                said = Files.readString(folder.resolve("output"));
            }
            assertThat(said).contains("Dragoman is running");
            for (int i = 0; i < 200; i++) {
                strangers.addAll(Sockets.leavingTheMachine(process.pid()));
            }
            assertThat(strangers).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }
}
