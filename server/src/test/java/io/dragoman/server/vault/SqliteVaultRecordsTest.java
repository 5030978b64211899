package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.vault.VaultRecords.Entry;
import io.dragoman.vault.VaultRecords.VersionConflict;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultRecordsTest {

    @TempDir
    Path directory;

    private SqliteVault vault;

    @BeforeEach
    void open() {
        vault = Vaults.open(directory);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_record_is_found_now_and_after_a_crash() throws Exception {
        put("u1", "Trillian", 0L);

        assertThat(content("u1")).isEqualTo("Trillian");
        try (SqliteVault again = Vaults.open(Vaults.copy(directory, directory.resolve("crashed")))) {
            assertThat(again.find("user", "u1"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(new Entry("user", "default", "u1", 1, "Trillian".getBytes(UTF_8)));
        }
    }

    @Test
    void records_are_listed_by_id_and_by_tenant() {
        vault.put("user", "default", "u2", new byte[0], null);
        vault.put("user", "default", "u1", new byte[0], null);
        vault.put("user", "other", "u3", new byte[0], null);
        vault.put("token", "default", "u4", new byte[0], null);

        assertThat(vault.list("user", null)).extracting(Entry::id).containsExactly("u1", "u2", "u3");
        assertThat(vault.list("user", "default")).extracting(Entry::id).containsExactly("u1", "u2");
        assertThat(vault.list("session", null)).isEmpty();
    }

    @Test
    void a_record_is_made_once() {
        put("u1", "Trillian", 0L);

        assertThatThrownBy(() -> put("u1", "Marvin", 0L)).isInstanceOf(VersionConflict.class);
        assertThat(content("u1")).isEqualTo("Trillian");
    }

    @Test
    void a_record_is_replaced_by_who_read_its_version() {
        put("u1", "Trillian", 0L);
        assertThat(put("u1", "Tricia", 1L).version()).isEqualTo(2);

        assertThatThrownBy(() -> put("u1", "Marvin", 1L)).isInstanceOf(VersionConflict.class);
        assertThat(content("u1")).isEqualTo("Tricia");
    }

    @Test
    void what_is_not_there_cannot_be_replaced() {
        assertThatThrownBy(() -> put("u1", "Marvin", 1L)).isInstanceOf(VersionConflict.class);
    }

    @Test
    void without_an_expected_version_whatever_is_there_is_replaced() {
        assertThat(put("u1", "Trillian", null).version()).isEqualTo(1);
        assertThat(put("u1", "Tricia", null).version()).isEqualTo(2);
    }

    @Test
    void contents_are_never_on_disk_in_plain() throws Exception {
        put("u1", "Trillian", null);

        assertThat(Vaults.onDisk(directory, "Trillian")).isFalse();
        assertThat(Vaults.onDisk(directory, "u1")).isTrue();
    }

    @Test
    void nothing_of_a_removed_record_is_left_on_disk() throws Exception {
        put("u1", "Trillian".repeat(2_000), null);
        String sealed = Vaults.stored(directory, "SELECT content FROM records");
        String part = sealed.substring(9_000, 9_100);
        assertThat(Vaults.onDisk(directory, part)).isTrue();

        vault.remove("user", "u1");

        assertThat(vault.find("user", "u1")).isEmpty();
        assertThat(Vaults.onDisk(directory, part)).isFalse();
        assertThat(Vaults.onDisk(directory, sealed.substring(0, 50))).isFalse();
        vault.remove("user", "u1");
    }

    @Test
    void what_a_caller_does_to_its_bytes_changes_no_record() {
        byte[] content = "Trillian".getBytes(UTF_8);
        vault.put("user", "default", "u1", content, null);
        content[0] = 'X';
        vault.find("user", "u1").orElseThrow().content()[0] = 'Y';

        assertThat(content("u1")).isEqualTo("Trillian");
    }

    private Entry put(String id, String content, @Nullable Long expectedVersion) {
        return vault.put("user", "default", id, content.getBytes(UTF_8), expectedVersion);
    }

    private String content(String id) {
        return new String(vault.find("user", id).orElseThrow().content(), UTF_8);
    }
}
