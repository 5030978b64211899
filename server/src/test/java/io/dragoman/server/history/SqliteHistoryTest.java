package io.dragoman.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactId;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.platform.Upcasters;
import io.dragoman.platform.WireNames;
import io.dragoman.server.platform.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    private SqliteHistory history;

    @BeforeEach
    void open() {
        history = open(directory);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void positions_count_from_one_without_gaps_also_after_a_failed_append() {
        append("a", 0);
        assertThatThrownBy(() -> append("a", 0)).isInstanceOf(AggregateStreamCreationException.class);
        append("a", 1);
        append("b", 0);

        assertThat(positions()).containsExactly(1L, 2L, 3L);
        assertThat(history.engine().head()).isEqualTo(3);
    }

    @Test
    void a_taken_sequence_number_is_a_conflict_and_stores_nothing_of_its_append() {
        append("a", 0);
        append("a", 1);

        assertThatThrownBy(() -> history.engine().appendEvents(List.of(event("b", 0), event("a", 1))))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);

        assertThat(history.engine().readEvents("b", 0).hasNext()).isFalse();
    }

    @Test
    void many_writers_at_once_lose_nothing_and_one_failing_append_harms_nobody() throws Exception {
        append("taken", 0);
        ExecutorService writers = Executors.newFixedThreadPool(32);
        List<Callable<Boolean>> appends = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String aggregate = i % 100 == 50 ? "taken" : "a" + i;
            appends.add(() -> succeeds(aggregate));
        }
        int stored = 0;
        for (Future<Boolean> result : writers.invokeAll(appends)) {
            stored += result.get() ? 1 : 0;
        }
        writers.shutdown();

        assertThat(stored).isEqualTo(1_980);
        assertThat(positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_981).boxed().toList());
    }

    @Test
    void what_was_acknowledged_is_in_the_files_before_anything_is_closed() throws Exception {
        append("a", 0);
        append("a", 1);
        Path copy = Files.createDirectory(directory.resolve("as-a-crash-leaves-it"));
        for (String name : List.of("history.db", "history.db-wal")) {
            Files.copy(directory.resolve(name), copy.resolve(name));
        }

        try (SqliteHistory survivor = open(copy)) {
            assertThat(survivor.engine().head()).isEqualTo(2);
            assertThat(survivor.engine().readEvents("a", 0).asStream().map(DomainEventMessage::getPayload))
                    .hasSize(2);
        }
    }

    @Test
    void the_newest_snapshot_replaces_the_one_before() {
        append("a", 0);
        history.engine().storeSnapshot(event("a", 0));
        history.engine().storeSnapshot(event("a", 7));

        assertThat(history.engine().readSnapshot("a").orElseThrow().getSequenceNumber())
                .isEqualTo(7);
    }

    @Test
    void a_token_at_a_time_stands_before_the_first_event_at_or_after_it() {
        append("a", 0);
        append("a", 1);

        assertThat(history.engine().createTokenAt(NOON)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(history.engine().createTokenAt(NOON.plusSeconds(1))).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        history.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("history.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("99");
        Files.delete(directory.resolve("history.db"));
        history = open(directory);
    }

    private boolean succeeds(String aggregate) {
        try {
            append(aggregate, 0);
            return true;
        } catch (AggregateStreamCreationException taken) {
            return false;
        }
    }

    private List<Long> positions() {
        try (var events = history.engine().readEvents(new GlobalSequenceTrackingToken(0), false)) {
            return events.map(TrackedEventMessage::trackingToken)
                    .map(token -> token.position().orElseThrow())
                    .toList();
        }
    }

    private void append(String aggregate, long sequence) {
        history.engine().appendEvents(event(aggregate, sequence));
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Contact",
                aggregate,
                sequence,
                org.axonframework.messaging.GenericMessage.asMessage(
                        new ContactRegistered(ContactId.of("default", "k3f9"), NOON)),
                () -> NOON);
    }

    private static SqliteHistory open(Path directory) {
        return new SqliteHistory(
                directory, HistorySerializer.create(WireNames.ofEvents(), new NoCipher()), Upcasters.chain());
    }

    private static final class NoCipher implements PersonalDataCipher {
        @Override
        public byte[] encrypt(String subject, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] decrypt(String subject, byte[] cipherText) {
            return cipherText;
        }
    }
}
