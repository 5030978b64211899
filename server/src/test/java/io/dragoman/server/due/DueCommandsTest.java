package io.dragoman.server.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Meta;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.saga.platform.DueKey;
import io.dragoman.saga.platform.DueProcess;
import io.dragoman.work.DueCommand;
import io.dragoman.work.WorkQuery.FindDueCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueCommandsTest {

    private static final String GROUP = "waiting";
    private static final InquiryId ANN = InquiryId.of("t1", "ann-1");
    private static final DueKey KEY = new DueKey(GROUP, ANN, "later");
    private static final Meta META = new Meta("t1", "process:waiting", "webhook:t1:d", "webhook:t1:d");
    private static final RequestExtraction READ = new RequestExtraction(ANN);
    private static final CloseInquiry CLOSE = new CloseInquiry(ANN, "stale");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final List<Object> sent = new ArrayList<>();
    private final List<Meta> metas = new ArrayList<>();
    private BiConsumer<Object, Meta> target = (command, meta) -> {
        sent.add(command);
        metas.add(meta);
    };
    private final MovedClock clock = new MovedClock();
    private final DueParts due = DueParts.create(database, new NoCipher());
    private long head;
    private long position;
    private DueRunner runner = startedRunner();

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_command_is_sent_once_it_is_due_with_what_it_follows_from() {
        batch(() -> due.writes().schedule(KEY, in(Duration.ofMinutes(5)), CLOSE, META));

        look();
        assertThat(sent).isEmpty();
        assertThat(runner.due()).isZero();
        clock.advance(Duration.ofMinutes(5));
        assertThat(runner.due()).isOne();
        look();
        look();

        assertThat(sent).containsExactly(CLOSE);
        assertThat(metas).containsExactly(META);
        assertThat(due.collection().all()).isEmpty();
    }

    @Test
    void what_is_left_for_later_is_told_page_by_page_and_to_its_tenant_only() {
        InquiryId bob = InquiryId.of("t1", "bob-1");
        Meta others = new Meta("t10", "process:waiting", "webhook:t10:d", "webhook:t10:d");
        batch(() -> {
            due.writes().schedule(KEY, in(Duration.ofMinutes(5)), CLOSE, META);
            due.writes().schedule(new DueKey(GROUP, ANN, "other"), in(Duration.ofMinutes(1)), READ, META);
            due.writes().schedule(new DueKey(GROUP, bob, "later"), in(Duration.ofMinutes(2)), CLOSE, META);
            due.writes()
                    .schedule(
                            new DueKey(GROUP, InquiryId.of("t10", "cy-1"), "later"),
                            in(Duration.ofMinutes(2)),
                            CLOSE,
                            others);
        });
        DueQueries queries =
                due.queries(List.of(new DueProcess(GROUP, GROUP, 1, (command, meta) -> {})), new ProjectionPositions());

        Page<DueCommand> first =
                queries.handle(new FindDueCommands(new Scope("t1", 0), null, new PageRequest(null, 2)));
        Page<DueCommand> second =
                queries.handle(new FindDueCommands(new Scope("t1", 0), GROUP, new PageRequest(first.next(), 2)));

        assertThat(first.items())
                .extracting(DueCommand::inquiryId, DueCommand::name, DueCommand::dueAt)
                .containsExactly(
                        tuple("ann-1", "later", in(Duration.ofMinutes(5))),
                        tuple("ann-1", "other", in(Duration.ofMinutes(1))));
        assertThat(second.items()).extracting(DueCommand::inquiryId).containsExactly("bob-1");
        assertThat(second.next()).isNull();
        assertThat(queries.handle(new FindDueCommands(new Scope("t1", 0), "nobody", new PageRequest(null, 2)))
                        .items())
                .isEmpty();
    }

    @Test
    void the_last_word_on_a_deadline_counts() {
        batch(() -> {
            due.writes().schedule(KEY, in(Duration.ofMinutes(1)), CLOSE, META);
            due.writes().schedule(KEY, in(Duration.ofMinutes(2)), READ, META);
        });
        batch(() -> {
            due.writes().schedule(new DueKey(GROUP, ANN, "other"), in(Duration.ofMinutes(1)), CLOSE, META);
            due.writes().cancel(new DueKey(GROUP, ANN, "other"));
        });
        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(sent).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(sent).containsExactly(READ);
    }

    @Test
    void nothing_is_sent_while_what_cancels_it_may_still_come() {
        head = 7;
        batch(() -> due.writes().schedule(KEY, clock.instant(), CLOSE, META));
        look();
        assertThat(sent).isEmpty();

        batch(() -> due.writes().cancel(KEY));
        position = 7;
        look();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_history_that_grows_keeps_nothing_waiting_for_ever() {
        head = 7;
        batch(() -> due.writes().schedule(KEY, clock.instant(), CLOSE, META));
        look();
        head = 9;
        position = 8;
        look();

        assertThat(sent).containsExactly(CLOSE);
    }

    @Test
    void a_command_that_fails_is_sent_again_later_and_one_that_is_refused_is_not() {
        target = (command, meta) -> {
            sent.add(command);
            throw command.equals(READ) ? new IllegalStateException("away") : CommandRefused.notFound("it");
        };
        runner = startedRunner();
        batch(() -> {
            due.writes().schedule(KEY, clock.instant(), READ, META);
            due.writes().schedule(new DueKey(GROUP, ANN, "other"), clock.instant(), CLOSE, META);
        });
        look();
        look();
        assertThat(sent).containsExactlyInAnyOrder(READ, CLOSE);

        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(sent).containsExactlyInAnyOrder(READ, CLOSE, READ);
    }

    @Test
    void what_is_scheduled_anew_while_it_is_sent_stays() {
        target = (command, meta) -> batch(() -> due.writes().schedule(KEY, in(Duration.ofHours(1)), CLOSE, META));
        runner = startedRunner();
        batch(() -> due.writes().schedule(KEY, clock.instant(), READ, META));
        look();

        assertThat(due.collection().all())
                .singleElement()
                .satisfies(document -> assertThat(document.getString("type")).isEqualTo("inquiry.CloseInquiry"));
    }

    @Test
    void what_a_killed_process_was_sending_is_sent_after_the_next_start() {
        batch(() -> due.writes().schedule(KEY, clock.instant(), CLOSE, META));
        assertThat(due.collection().claim(GROUP, clock.instant(), 10, "claim of one that was killed"))
                .hasSize(1);
        look();
        assertThat(sent).isEmpty();

        runner = startedRunner();
        look();
        assertThat(sent).containsExactly(CLOSE);
    }

    @Test
    void a_process_that_begins_again_forgets_its_own_deadlines_only() {
        batch(() -> {
            due.writes().schedule(KEY, clock.instant(), CLOSE, META);
            due.writes().schedule(new DueKey("another", ANN, "later"), clock.instant(), CLOSE, META);
        });
        due.writes().forget(GROUP);

        assertThat(due.collection().all())
                .singleElement()
                .satisfies(document -> assertThat(document.getString("process")).isEqualTo("another"));
    }

    private DueRunner startedRunner() {
        DueProcess process = new DueProcess(GROUP, GROUP, 4, (command, meta) -> target.accept(command, meta));
        due.collection().open();
        return new DueRunner(
                due.collection(),
                new DueMoments(() -> head, group -> position, clock),
                clock,
                due.codec(),
                List.of(process),
                name -> new OnThisThread());
    }

    private void look() {
        runner.lookOnce();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private static void batch(Runnable handlers) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("any"));
        try {
            handlers.run();
            BeforeToken.run();
        } finally {
            batch.rollback();
        }
    }

    /** Stands until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2030-01-01T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** None of these commands holds anything to encrypt. */
    private static final class NoCipher implements PersonalDataCipher {

        @Override
        public byte[] encrypt(String subject, byte[] plain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] decrypt(String subject, byte[] cipherText) {
            throw new UnsupportedOperationException();
        }
    }
}
