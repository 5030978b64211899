package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dragoman.contact.ContactId;
import io.dragoman.webhook.DeliveryId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultConcurrencyTest {

    private static final int THREADS = 64;
    private static final byte[] PLAIN = "hello".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void sixty_four_threads_get_one_key_each_subject() throws Exception {
        List<String> subjects = IntStream.range(0, THREADS * 8)
                .mapToObj(i -> ContactId.of("default", "c" + i % 8).value())
                .toList();
        assertOneKeyEach(subjects, "SELECT count(*) FROM keys", 8);
    }

    @Test
    void sixty_four_threads_share_the_first_key_of_a_day() throws Exception {
        List<String> subjects = IntStream.range(0, THREADS * 8)
                .mapToObj(i -> DeliveryId.of("default", "meta", LocalDate.parse("2026-03-01"), i)
                        .value())
                .toList();
        assertOneKeyEach(subjects, "SELECT count(*) FROM webhook_keys", 1);
    }

    @Test
    void a_key_destroyed_while_others_use_it_stays_destroyed() throws Exception {
        ContactId contact = ContactId.of("default", "c1");
        DeliveryId delivery = DeliveryId.of("default", "meta", LocalDate.parse("2026-03-01"), 1);
        try (SqliteVault vault = Vaults.open(directory)) {
            byte[] text = vault.encrypt(contact.value(), PLAIN);
            byte[] body = vault.encrypt(delivery.value(), PLAIN);
            CountDownLatch gone = new CountDownLatch(1);
            List<Future<Boolean>> reads = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        while (gone.getCount() > 0) {
                            vault.decrypt(contact.value(), text);
                            vault.decrypt(delivery.value(), body);
                        }
                        return vault.decrypt(contact.value(), text) == null
                                && vault.decrypt(delivery.value(), body) == null;
                    }))
                    .toList();

            vault.destroy(contact);
            vault.destroy(delivery);
            gone.countDown();

            for (Future<Boolean> read : reads) {
                assertThat(read.get()).isTrue();
            }
        }
    }

    @Test
    void whatever_waits_is_one_commit() throws Exception {
        try (VaultFile file = VaultFile.open(directory.resolve(SqliteVault.FILE))) {
            KeyRing ring = new KeyRing(file, Vaults.KEY, Vaults.NOON);
            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Integer> slow = threads.submit(() -> file.writer().write(VaultChange.of(connection -> {
                busy.countDown();
                awaitQuietly(go);
                return 0;
            })));
            busy.await();
            List<Future<Boolean>> others = IntStream.range(0, THREADS - 1)
                    .mapToObj(i -> threads.submit(
                            () -> ring.forWriting("contact:default:c" + i).isPresent()))
                    .toList();
            await().atMost(Duration.ofMinutes(5)).until(() -> file.writer().waiting() == THREADS - 1);

            go.countDown();

            assertThat(slow.get()).isZero();
            for (Future<Boolean> other : others) {
                assertThat(other.get()).isTrue();
            }
            assertThat(file.writer().commits()).isEqualTo(2);
        }
    }

    @Test
    void a_change_that_fails_harms_no_other_of_its_batch() throws Exception {
        try (VaultFile file = VaultFile.open(directory.resolve(SqliteVault.FILE))) {
            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Integer> slow = threads.submit(() -> file.writer().write(VaultChange.of(connection -> {
                busy.countDown();
                awaitQuietly(go);
                return 0;
            })));
            busy.await();
            Future<Integer> failing = threads.submit(() -> file.writer().write(VaultChange.of(connection -> {
                throw new IllegalArgumentException("not this one");
            })));
            KeyRing ring = new KeyRing(file, Vaults.KEY, Vaults.NOON);
            Future<Boolean> other =
                    threads.submit(() -> ring.forWriting("contact:default:c1").isPresent());
            await().atMost(Duration.ofMinutes(5)).until(() -> file.writer().waiting() == 2);

            go.countDown();

            assertThat(slow.get()).isZero();
            assertThat(other.get()).isTrue();
            assertThat(failing)
                    .failsWithin(Duration.ofMinutes(5))
                    .withThrowableThat()
                    .withRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    private void assertOneKeyEach(List<String> subjects, String query, int keys) throws Exception {
        List<Future<byte[]>> texts;
        try (SqliteVault vault = Vaults.open(directory)) {
            CountDownLatch together = new CountDownLatch(1);
            texts = subjects.stream()
                    .map(subject -> threads.submit(() -> {
                        together.await();
                        return vault.encrypt(subject, PLAIN);
                    }))
                    .toList();
            together.countDown();
            for (Future<byte[]> text : texts) {
                text.get();
            }
            assertThat(Vaults.count(directory, query)).isEqualTo(keys);
        }
        try (SqliteVault again = Vaults.open(directory)) {
            for (int i = 0; i < subjects.size(); i++) {
                assertThat(again.decrypt(subjects.get(i), texts.get(i).get())).isEqualTo(PLAIN);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
