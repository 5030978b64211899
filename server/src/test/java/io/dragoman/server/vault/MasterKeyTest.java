package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    @TempDir
    Path parent;

    private Path directory;

    @BeforeEach
    void no_data_yet() {
        directory = parent.resolve("data");
    }

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads() throws Exception {
        MasterKey.load(directory, null);

        Path file = directory.resolve("master.key");
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_next_start_finds_the_key() {
        byte[] text;
        try (SqliteVault vault = start(null)) {
            text = vault.encrypt("contact:default:c1", "hello".getBytes(UTF_8));
        }

        try (SqliteVault vault = start(null)) {
            assertThat(vault.decrypt("contact:default:c1", text)).isEqualTo("hello".getBytes(UTF_8));
        }
    }

    @Test
    void the_variable_comes_first_and_makes_no_file() {
        start(variable(1)).close();

        assertThat(directory.resolve("master.key")).doesNotExist();
        start(variable(1)).close();
    }

    @Test
    void a_wrong_key_stops_the_start() {
        start(variable(1)).close();

        assertThatThrownBy(() -> start(variable(2)))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("master key is not the one");
        start(variable(1)).close();
    }

    @Test
    void a_missing_key_is_not_made_anew() throws Exception {
        start(null).close();
        Files.delete(directory.resolve("master.key"));

        assertThatThrownBy(() -> start(null))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("master key is missing");
        assertThat(directory.resolve("master.key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no Base64!", "c2hvcnQ="})
    void what_is_no_key_is_refused_without_quoting_it(String text) {
        assertThatThrownBy(() -> start(text))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("DRAGOMAN_MASTER_KEY")
                .hasMessageNotContaining(text);
    }

    @Test
    void a_key_tells_nothing_of_itself() {
        assertThat(Vaults.KEY).hasToString("MasterKey");
    }

    @Test
    void a_vault_of_a_newer_program_is_refused() throws Exception {
        start(variable(1)).close();
        try (var connection = Vaults.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
        }

        assertThatThrownBy(() -> start(variable(1)))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void what_is_no_vault_is_refused() throws Exception {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("vault.db"), "something else entirely, and long enough to be looked at".repeat(50));

        assertThatThrownBy(() -> start(variable(1))).isInstanceOf(VaultRefused.class);
    }

    @Test
    void a_vault_without_its_check_is_refused() throws Exception {
        try (SqliteVault vault = start(variable(1))) {
            vault.encrypt("contact:default:c1", new byte[1]);
        }
        try (var connection = Vaults.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM installation");
        }

        assertThatThrownBy(() -> start(variable(1)))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_vault_whose_records_were_changed_is_refused() throws Exception {
        try (SqliteVault vault = start(variable(1))) {
            vault.put("user", "default", "u1", new byte[1], null);
        }
        try (var connection = Vaults.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE records SET id = 'u2'");
        }

        assertThatThrownBy(() -> start(variable(1)))
                .isInstanceOf(VaultRefused.class)
                .hasMessageContaining("damaged");
    }

    private SqliteVault start(@Nullable String variable) {
        return SqliteVault.open(directory, MasterKey.load(directory, variable), Vaults.NOON);
    }

    private static String variable(int seed) {
        byte[] key = new byte[32];
        key[31] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }
}
