package io.dragoman.saga.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.extraction.ExtractionRun;
import io.dragoman.extraction.ExtractionRun.State;
import io.dragoman.extraction.ExtractionRun.Totals;
import io.dragoman.extraction.RunOrder;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryCommand.ListWords;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.inquiry.ReadableWords;
import io.dragoman.inquiry.ReadingEffect;
import io.dragoman.inquiry.ReadingEffect.FieldEffect;
import io.dragoman.inquiry.ReadingEffect.Kind;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.CommandRefused;
import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.ExtractorFailure;
import io.dragoman.saga.inquiry.Readers;
import io.dragoman.saga.inquiry.Words;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.RecordingGateway;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackgroundRunsTest {

    private static final InquiryId ONE = InquiryId.of("t1", "one");
    private static final InquiryId SILENT = InquiryId.of("t1", "silent");
    private static final InquiryId GONE = InquiryId.of("t1", "gone");
    private static final MessageId MESSAGE = MessageId.of("t1", "m1");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final FieldEffect GAINED = new FieldEffect(InquiryField.ORIGIN, Kind.GAINED, null, "Turin");

    private final RecordingGateway gateway = new RecordingGateway(BackgroundRunsTest::answer);
    private final ByHand background = new ByHand();
    private final List<String> read = new ArrayList<>();
    private final BackgroundRuns runs = new BackgroundRuns(
            Readers.only(new Echo()),
            new Words(BackgroundRunsTest::history, contact -> ZoneOffset.UTC, (tenant, parts) -> parts[1]),
            MergePolicy.LATEST_EXPLICIT,
            new Dispatcher(gateway),
            () -> "run" + gateway.commands().size(),
            Clock.fixed(NOON, ZoneOffset.UTC),
            background);

    @Test
    void a_dry_run_reads_and_asks_what_would_come_of_it() {
        ExtractionRun begun = runs.start(order(true, ONE, SILENT, GONE));
        assertThat(begun.state()).isEqualTo(State.READING);
        assertThat(runs.underWay()).isEqualTo(1);

        background.work();

        ExtractionRun run = find(begun.id());
        assertThat(run.state()).isEqualTo(State.READ);
        assertThat(run.done()).isEqualTo(3);
        assertThat(run.totals()).isEqualTo(new Totals(1, 0, 0, 0, 0, 1));
        assertThat(run.inquiries().get(0).fields()).containsExactly(GAINED);
        assertThat(run.inquiries().get(1).messages()).isZero();
        assertThat(run.inquiries().get(2).cause()).isEqualTo("NOT_FOUND");
        assertThat(read).containsExactly("hello");
        assertThat(applied()).extracting(ApplyReading::dryRun).containsExactly(true);
        assertThat(applied())
                .extracting(reading -> reading.origin().inputHash())
                .containsExactly("hello");
    }

    @Test
    void what_was_read_is_taken_once_and_nobody_is_asked_again() {
        String id = runs.start(order(true, ONE)).id();
        background.work();

        runs.apply("t1", "user:x", id);
        background.work();
        runs.apply("t1", "user:x", id);
        background.work();

        assertThat(find(id).state()).isEqualTo(State.APPLIED);
        assertThat(find(id).totals()).isEqualTo(new Totals(1, 0, 0, 0, 1, 0));
        assertThat(read).hasSize(1);
        assertThat(applied()).extracting(ApplyReading::dryRun).containsExactly(true, false);
        assertThat(gateway.messages().get(2).getMetaData().get("actor")).isEqualTo("user:x");
    }

    @Test
    void a_run_in_earnest_takes_what_it_read_at_its_end() {
        String id = runs.start(order(false, ONE)).id();
        background.work();

        assertThat(find(id).state()).isEqualTo(State.APPLIED);
        assertThat(find(id).inquiries().get(0).applied()).isTrue();
    }

    @Test
    void one_run_of_a_tenant_at_a_time() {
        String id = runs.start(order(true, ONE)).id();

        assertThatThrownBy(() -> runs.start(order(true, ONE))).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> runs.apply("t1", "user:x", id)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void something_unforeseen_ends_a_run_and_the_next_one_may_begin() {
        broken = true;
        String id = runs.start(order(true, ONE)).id();
        assertThatThrownBy(background::work).isInstanceOf(StackOverflowError.class);

        assertThat(find(id).state()).isEqualTo(State.BROKEN);
        broken = false;
        assertThat(runs.start(order(true, ONE)).state()).isEqualTo(State.READING);
    }

    @Test
    void what_cannot_be_read_says_why() {
        failure = ExtractorFailure.passing("HTTP_503");
        String id = runs.start(order(true, ONE)).id();
        background.work();

        assertThat(find(id).inquiries().get(0).cause()).isEqualTo("HTTP_503");
        runs.apply("t1", "user:x", id);
        background.work();
        assertThat(applied()).isEmpty();
    }

    @Test
    void another_tenants_run_is_none_and_the_oldest_are_forgotten() {
        String first = runs.start(order(true, ONE)).id();
        background.work();
        assertThat(runs.find("t2", first)).isEmpty();
        assertThat(runs.apply("t2", "user:x", first)).isEmpty();

        for (int i = 0; i < 20; i++) {
            runs.start(order(true, ONE));
            background.work();
        }
        assertThat(runs.find("t1", first)).isEmpty();
        assertThat(runs.newest("t1"))
                .hasSize(20)
                .allSatisfy(run -> assertThat(run.inquiries()).isEmpty());
    }

    private @Nullable ExtractorFailure failure;
    private boolean broken;

    private ExtractionRun find(String id) {
        return runs.find("t1", id).orElseThrow();
    }

    private List<ApplyReading> applied() {
        return gateway.commands().stream()
                .filter(ApplyReading.class::isInstance)
                .map(ApplyReading.class::cast)
                .toList();
    }

    private static RunOrder order(boolean dryRun, InquiryId... inquiries) {
        return new RunOrder("t1", "user:x", null, null, List.of(inquiries), dryRun);
    }

    private static Object answer(Object command) {
        if (command instanceof ListWords list) {
            if (list.inquiryId().equals(GONE)) {
                throw new AggregateNotFoundException("gone", "not there");
            }
            return new ReadableWords(list.inquiryId().equals(SILENT) ? List.of() : List.of(MESSAGE));
        }
        return new ReadingEffect(List.of(GAINED));
    }

    private static Optional<MessageReceived> history(MessageId id) {
        IntegrationId meta = IntegrationId.of("t1", "meta");
        ContactId ann = ContactId.of("t1", "ann");
        return Optional.of(new MessageReceived(
                id,
                ConversationId.between(meta, ann),
                ann,
                null,
                meta,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid.1",
                NOON,
                NOON,
                false,
                MessageContent.text("hello")));
    }

    private final class Echo implements Extractor {

        @Override
        public String name() {
            return "echo/1";
        }

        @Override
        public boolean leavesTheHouse() {
            return true;
        }

        @Override
        public Answer read(List<Spoken> messages) {
            if (broken) {
                throw new StackOverflowError();
            }
            if (failure != null) {
                throw failure;
            }
            messages.forEach(message -> read.add(message.words()));
            return new Answer(List.of(), ExtractionOrigin.LOCAL);
        }
    }

    /** Works when it is told to. */
    private static final class ByHand extends AbstractExecutorService {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        void work() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
