package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactId;
import io.dragoman.platform.KeysUnavailable;
import io.dragoman.platform.SubjectErased;
import io.dragoman.webhook.DeliveryId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final ContactId ANN = ContactId.of("default", "ann");
    private static final ContactId BEN = ContactId.of("default", "ben");
    private static final DeliveryId FIRST = DeliveryId.of("default", "meta", DAY, 0x0123456789abcdefL);
    private static final DeliveryId NEXT = DeliveryId.of("default", "meta", DAY, 0x0123456789abcdeeL);
    private static final DeliveryId FAR = DeliveryId.of("default", "meta", DAY, 0xfedcba9876543210L);

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
    void what_was_encrypted_is_read_after_a_restart() {
        byte[] text = encrypt(ANN.value());
        byte[] body = encrypt(FIRST.value());

        reopen();

        assertThat(decrypt(ANN.value(), text)).isEqualTo("hello");
        assertThat(decrypt(FIRST.value(), body)).isEqualTo("hello");
    }

    @Test
    void what_was_encrypted_is_read_after_a_crash() throws Exception {
        byte[] text = encrypt(ANN.value());
        byte[] body = encrypt(FIRST.value());

        Path left = Vaults.copy(directory, directory.resolve("crashed"));

        try (SqliteVault again = Vaults.open(left)) {
            assertThat(again.decrypt(ANN.value(), text)).isEqualTo("hello".getBytes(UTF_8));
            assertThat(again.decrypt(FIRST.value(), body)).isEqualTo("hello".getBytes(UTF_8));
            assertThat(again.of("default", "x")).isEqualTo(vault.of("default", "x"));
        }
    }

    @Test
    void a_start_after_a_crash_clears_the_log_that_may_hold_destroyed_keys() throws Exception {
        encrypt(ANN.value());
        Path left = Vaults.copy(directory, directory.resolve("crashed"));
        assertThat(left.resolve("vault.db-wal")).isNotEmptyFile();

        try (SqliteVault again = Vaults.open(left)) {
            assertThat(left.resolve("vault.db-wal")).isEmptyFile();
            assertThat(again.list("user", null)).isEmpty();
        }
    }

    @Test
    void only_its_owner_reads_the_file() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("vault.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void no_two_cipher_texts_are_equal() {
        assertThat(encrypt(ANN.value())).isNotEqualTo(encrypt(ANN.value()));
    }

    @Test
    void a_cipher_text_belongs_to_one_subject_only() {
        byte[] text = encrypt(ANN.value());
        encrypt(BEN.value());

        assertThatThrownBy(() -> vault.decrypt(BEN.value(), text)).hasMessageContaining(BEN.value());
    }

    @Test
    void a_destroyed_contact_is_unreadable_and_others_are_not() {
        byte[] ann = encrypt(ANN.value());
        byte[] ben = encrypt(BEN.value());

        vault.destroy(ANN);

        assertThat(vault.decrypt(ANN.value(), ann)).isNull();
        assertThat(decrypt(BEN.value(), ben)).isEqualTo("hello");
        reopen();
        assertThat(vault.decrypt(ANN.value(), ann)).isNull();
        assertThat(decrypt(BEN.value(), ben)).isEqualTo("hello");
    }

    @Test
    void a_destroyed_delivery_is_unreadable_and_its_neighbours_are_not() {
        byte[] first = encrypt(FIRST.value());
        byte[] next = encrypt(NEXT.value());
        byte[] far = encrypt(FAR.value());

        vault.destroy(FIRST);

        assertThat(vault.decrypt(FIRST.value(), first)).isNull();
        assertThat(decrypt(NEXT.value(), next)).isEqualTo("hello");
        reopen();
        assertThat(vault.decrypt(FIRST.value(), first)).isNull();
        assertThat(decrypt(NEXT.value(), next)).isEqualTo("hello");
        assertThat(decrypt(FAR.value(), far)).isEqualTo("hello");

        vault.destroy(NEXT);
        vault.destroy(FAR);

        reopen();
        for (DeliveryId gone : List.of(FIRST, NEXT, FAR)) {
            assertThat(vault.decrypt(gone.value(), first)).isNull();
        }
        DeliveryId later = DeliveryId.of("default", "meta", DAY, 7);
        assertThat(decrypt(later.value(), encrypt(later.value()))).isEqualTo("hello");
    }

    @Test
    void a_destroyed_key_is_never_made_again() {
        encrypt(ANN.value());
        encrypt(FIRST.value());
        vault.destroy(ANN);
        vault.destroy(FIRST);

        assertErased(ANN.value(), FIRST.value());
        reopen();
        assertErased(ANN.value(), FIRST.value());
    }

    @Test
    void the_key_of_a_subject_never_heard_of_can_be_destroyed_too() {
        vault.destroy(ANN);
        vault.destroy(FIRST);

        assertErased(ANN.value(), FIRST.value());
        assertThat(decrypt(NEXT.value(), encrypt(NEXT.value()))).isEqualTo("hello");
    }

    @Test
    void destroying_again_is_silent() throws Exception {
        encrypt(FIRST.value());
        vault.destroy(FIRST);
        vault.destroy(ANN);
        long nodes = Vaults.count(directory, "SELECT count(*) FROM webhook_keys");

        vault.destroy(FIRST);
        vault.destroy(ANN);

        assertThat(nodes).isEqualTo(16 * 15);
        assertThat(Vaults.count(directory, "SELECT count(*) FROM webhook_keys")).isEqualTo(nodes);
    }

    @Test
    void nothing_of_a_destroyed_key_is_left_on_disk() throws Exception {
        encrypt(ANN.value());
        encrypt(FIRST.value());
        String ann = Vaults.stored(directory, "SELECT wrapped FROM keys");
        String root = Vaults.stored(directory, "SELECT wrapped FROM webhook_keys WHERE path = ''");
        assertThat(Vaults.onDisk(directory, ann)).isTrue();
        assertThat(Vaults.onDisk(directory, root)).isTrue();

        vault.destroy(ANN);
        assertThat(Vaults.onDisk(directory, ann)).isFalse();
        assertThat(Vaults.onDisk(directory, root)).isTrue();

        vault.destroy(FIRST);
        assertThat(Vaults.onDisk(directory, ann)).isFalse();
        assertThat(Vaults.onDisk(directory, root)).isFalse();
    }

    @Test
    void a_delivery_costs_no_write_after_the_first_of_its_day() throws Exception {
        encrypt(FIRST.value());
        long size = Files.size(directory.resolve("vault.db-wal"));

        encrypt(NEXT.value());
        encrypt(FAR.value());

        assertThat(directory.resolve("vault.db-wal")).hasSize(size);
    }

    @Test
    void a_cipher_text_of_another_vault_is_no_erased_one() {
        byte[] text = encrypt(ANN.value());
        byte[] body = encrypt(FIRST.value());

        try (SqliteVault other = Vaults.open(directory.resolve("other"))) {
            assertThatThrownBy(() -> other.decrypt(ANN.value(), text)).isInstanceOf(KeysUnavailable.class);
            assertThatThrownBy(() -> other.decrypt(FIRST.value(), body)).isInstanceOf(KeysUnavailable.class);
        }
    }

    @Test
    void a_closed_vault_has_no_keys() {
        byte[] text = encrypt(ANN.value());
        vault.close();

        assertThatThrownBy(() -> encrypt(BEN.value())).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> vault.decrypt(BEN.value(), text)).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> vault.destroy(ANN)).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> vault.put("user", "default", "u1", text, null)).isInstanceOf(KeysUnavailable.class);
    }

    private void assertErased(String... subjects) {
        for (String subject : subjects) {
            assertThatThrownBy(() -> encrypt(subject)).isInstanceOf(SubjectErased.class);
        }
    }

    private byte[] encrypt(String subject) {
        return vault.encrypt(subject, "hello".getBytes(UTF_8));
    }

    private String decrypt(String subject, byte[] cipherText) {
        byte[] plain = vault.decrypt(subject, cipherText);
        assertThat(plain).isNotNull();
        return new String(plain, UTF_8);
    }

    private void reopen() {
        vault.close();
        vault = Vaults.open(directory);
    }
}
