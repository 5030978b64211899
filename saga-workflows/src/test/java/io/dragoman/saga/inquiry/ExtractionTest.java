package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RetryExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeysUnavailable;
import io.dragoman.platform.Meta;
import io.dragoman.saga.inquiry.Extractor.Answer;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.ReadingTask.ReadWords;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.DueKey;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import io.dragoman.saga.platform.RememberedDeadlines;
import io.dragoman.saga.platform.RememberedDeadlines.Deadline;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ExtractionTest {

    private static final ExtractionOrigin MODEL =
            new ExtractionOrigin(ExtractionSource.OPENAI, "model", "prompt/1", null, "{}");

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final InquiryId INQUIRY = InquiryId.of(ANN, 1);
    private static final MessageId FIRST = MessageId.of("t1", "m1");
    private static final MessageId SECOND = MessageId.of("t1", "m2");
    private static final List<MessageId> BOTH = List.of(FIRST, SECOND);
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Meta META = new Meta("t1", "process:x", "webhook:t1:d", "webhook:t1:d");
    private static final DueKey CALL = new DueKey("extraction-calls", INQUIRY, "read-4");
    private static final DueKey RETRY = new DueKey("extraction", INQUIRY, "retry-4");

    private final RecordingGateway gateway = new RecordingGateway(command -> "done");
    private final RememberedDeadlines deadlines = new RememberedDeadlines();

    @Test
    void the_words_of_all_asked_messages_are_read_and_each_value_names_its_message() {
        ask(within(new LocalReading(echo())));

        assertThat(gateway.commands())
                .containsExactly(new RecordExtraction(
                        INQUIRY,
                        4,
                        "fake/1",
                        List.of(
                                new ExtractedValue(InquiryField.FIRST_NAME, "one", 0.9, FIRST, "one", null),
                                new ExtractedValue(InquiryField.FIRST_NAME, "two", 0.9, SECOND, "two", null)),
                        ExtractionOrigin.LOCAL.ofInput("t1:extraction-input,one,two"),
                        MergePolicy.FILL_ONLY));
        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void an_extractor_that_breaks_is_recorded_as_failed_without_any_of_the_words() {
        ask(within(fake(false, words -> {
            throw new IllegalStateException("cannot read: " + words);
        })));

        assertThat(gateway.commands())
                .containsExactly(new RecordExtractionFailure(INQUIRY, 4, "fake/1", "IllegalStateException"));
    }

    @Test
    void an_outage_of_our_own_fails_the_batch_so_that_it_is_tried_again() {
        assertThatThrownBy(() -> ask(within(fake(false, words -> {
                    throw new KeysUnavailable("vault away", new IOException());
                }))))
                .isInstanceOf(KeysUnavailable.class);

        assertThat(gateway.commands()).isEmpty();
    }

    @Test
    void what_leaves_the_house_is_left_to_be_done_outside_of_the_processor() {
        ask(within(fake(true, words -> {
            throw new AssertionError("nobody may be asked in the processor");
        })));

        assertThat(gateway.commands()).isEmpty();
        assertThat(deadlines.all())
                .containsExactly(
                        java.util.Map.entry(CALL, new Deadline(NOON, new ReadWords(INQUIRY, 4, 1, BOTH, NOON))));
    }

    @Test
    void a_recorded_answer_ends_what_was_left_to_be_done() {
        Extraction extraction = within(fake(true, ExtractionTest::nothing));
        ask(extraction);
        extraction.on(new ExtractionRecorded(INQUIRY, ANN, 4, "fake/1", List.of(), List.of(), NOON));

        assertThat(deadlines.all()).isEmpty();
    }

    @Test
    void after_a_failed_attempt_the_next_one_waits_for_its_time() {
        Extraction extraction = within(fake(true, ExtractionTest::nothing));
        ask(extraction);
        Instant later = NOON.plusSeconds(4);
        ExtractionFailed failed =
                new ExtractionFailed(INQUIRY, ANN, 4, "fake/1", "HTTP_429", NOON, 2, FailureKind.RETRYING, later);
        extraction.on(failed, event(failed));
        assertThat(deadlines.all())
                .containsExactly(java.util.Map.entry(RETRY, new Deadline(later, new RetryExtraction(INQUIRY, 4, 3))));

        ExtractionRetried retried = new ExtractionRetried(INQUIRY, ANN, 4, 3, BOTH, later);
        extraction.on(retried, event(retried));
        assertThat(deadlines.all())
                .containsExactly(
                        java.util.Map.entry(CALL, new Deadline(later, new ReadWords(INQUIRY, 4, 3, BOTH, later))));
    }

    @Test
    void a_passing_failure_is_recorded_with_the_time_of_the_next_attempt() {
        Extractor failing = fake(true, words -> {
            throw new ExtractorFailure("HTTP_429", FailureKind.RETRYING, Duration.ofSeconds(7));
        });

        carryOut(failing, 1, NOON);
        carryOut(failing, 2, NOON);
        carryOut(failing, 3, NOON);

        assertThat(gateway.commands())
                .containsExactly(
                        failure("HTTP_429", 1, FailureKind.RETRYING, NOON.plusSeconds(7)),
                        failure("HTTP_429", 2, FailureKind.RETRYING, NOON.plusSeconds(8)),
                        failure("HTTP_429", 3, FailureKind.EXHAUSTED, null));
    }

    @Test
    void an_attempt_that_was_postponed_is_not_counted() {
        Extractor spent = fake(true, words -> {
            throw new ExtractorFailure("BUDGET_SPENT", FailureKind.POSTPONED, Duration.ofHours(12));
        });

        carryOut(spent, 3, NOON);

        Instant midnight = NOON.plus(Duration.ofHours(12));
        assertThat(gateway.commands()).containsExactly(failure("BUDGET_SPENT", 3, FailureKind.POSTPONED, midnight));

        Extraction extraction = within(spent);
        ExtractionFailed failed = new ExtractionFailed(
                INQUIRY, ANN, 4, "fake/1", "BUDGET_SPENT", NOON, 3, FailureKind.POSTPONED, midnight);
        extraction.on(failed, event(failed));
        assertThat(deadlines.all())
                .containsExactly(
                        java.util.Map.entry(RETRY, new Deadline(midnight, new RetryExtraction(INQUIRY, 4, 3))));
    }

    @Test
    void a_failure_that_will_not_pass_is_not_tried_again() {
        carryOut(
                fake(true, words -> {
                    throw new ExtractorFailure("HTTP_400", FailureKind.PERMANENT, null);
                }),
                1,
                NOON);

        assertThat(gateway.commands()).containsExactly(failure("HTTP_400", 1, FailureKind.PERMANENT, null));
    }

    @Test
    void what_was_begun_more_than_a_day_ago_is_parked_and_nobody_is_asked() {
        carryOut(
                fake(true, words -> {
                    throw new AssertionError("nobody may be asked");
                }),
                1,
                NOON.minus(Duration.ofHours(25)));

        assertThat(gateway.commands()).containsExactly(failure("TOO_OLD", 1, FailureKind.EXHAUSTED, null));
    }

    @Test
    void rules_fill_what_a_model_left_empty_and_nothing_else() {
        ExtractedValue fromModel = new ExtractedValue(InquiryField.LAST_NAME, "Miller", 0.9, FIRST, "one", null);
        Extractor combined = new CombinedReading(
                fake(true, words -> List.of(fromModel)),
                new LocalReading(reader((words, at) -> List.of(
                        new MessageReader.Reading(InquiryField.FIRST_NAME, words, 0.9, words, null),
                        new MessageReader.Reading(InquiryField.LAST_NAME, words, 0.9, words, null)))));

        Answer answer = combined.read(List.of(new Spoken(FIRST, "one", NOON, ZoneOffset.UTC)));

        assertThat(answer.values())
                .containsExactly(
                        fromModel.readBy(ExtractionSource.OPENAI),
                        new ExtractedValue(InquiryField.FIRST_NAME, "one", 0.9, FIRST, "one", null)
                                .readBy(ExtractionSource.LOCAL));
    }

    @Test
    void what_rules_read_stands_instead_of_what_a_model_only_guessed() {
        ExtractedValue guess = new ExtractedValue(InquiryField.LAST_NAME, "Miller", 0.4, FIRST, "", "derived");
        ExtractedValue other = new ExtractedValue(InquiryField.ORIGIN, "Paris", 0.4, FIRST, "", "derived");
        Extractor combined = new CombinedReading(
                fake(true, words -> List.of(guess, other)),
                new LocalReading(reader((words, at) ->
                        List.of(new MessageReader.Reading(InquiryField.LAST_NAME, words, 0.9, words, null)))));

        Answer answer = combined.read(List.of(new Spoken(FIRST, "one", NOON, ZoneOffset.UTC)));

        assertThat(answer.values())
                .containsExactly(
                        other.readBy(ExtractionSource.OPENAI),
                        new ExtractedValue(InquiryField.LAST_NAME, "one", 0.9, FIRST, "one", null)
                                .readBy(ExtractionSource.LOCAL));
    }

    private static RecordExtractionFailure failure(
            String code, int attempt, FailureKind kind, @org.jspecify.annotations.Nullable Instant retryAt) {
        return new RecordExtractionFailure(INQUIRY, 4, "fake/1", code, attempt, kind, retryAt);
    }

    private void carryOut(Extractor extractor, int attempt, Instant begunAt) {
        readings(extractor).carryOut(new ReadWords(INQUIRY, 4, attempt, BOTH, begunAt), META);
    }

    private static void ask(Extraction extraction) {
        ExtractionRequested requested = new ExtractionRequested(INQUIRY, ANN, 4, BOTH, NOON);
        Batch.of(() -> extraction.on(requested, event(requested)));
    }

    private static EventMessage<?> event(Object payload) {
        return GenericEventMessage.asEventMessage(payload).andMetaData(META.toMap());
    }

    private Extraction within(Extractor extractor) {
        return new Extraction(readings(extractor), deadlines, new Lanes(Runnable::run));
    }

    private Readings readings(Extractor extractor) {
        RetryPolicy retries = new RetryPolicy(3, Duration.ofSeconds(4), Duration.ofMinutes(1));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new Readings(
                extractor,
                retries,
                new Words(
                        ExtractionTest::history,
                        contact -> ZoneOffset.UTC,
                        (tenant, parts) -> tenant + ":" + String.join(",", parts)),
                ReadBefore.NOTHING,
                MergePolicy.FILL_ONLY,
                new Dispatcher(gateway),
                clock);
    }

    private static MessageReader echo() {
        return reader(
                (words, at) -> List.of(new MessageReader.Reading(InquiryField.FIRST_NAME, words, 0.9, words, null)));
    }

    private static MessageReader reader(Rules reader) {
        return new MessageReader() {
            @Override
            public String name() {
                return "fake/1";
            }

            @Override
            public List<Reading> read(String words, Instant at, ZoneId zone) {
                return reader.read(words, at);
            }
        };
    }

    private static List<ExtractedValue> nothing(List<Spoken> words) {
        return List.of();
    }

    private static Extractor fake(boolean leaves, Function<List<Spoken>, List<ExtractedValue>> reader) {
        return new Extractor() {
            @Override
            public String name() {
                return "fake/1";
            }

            @Override
            public boolean leavesTheHouse() {
                return leaves;
            }

            @Override
            public Answer read(List<Spoken> messages) {
                return new Answer(reader.apply(messages), leaves ? MODEL : ExtractionOrigin.LOCAL);
            }
        };
    }

    private static Optional<MessageReceived> history(MessageId id) {
        IntegrationId meta = IntegrationId.of("t1", "meta");
        return Optional.of(new MessageReceived(
                id,
                ConversationId.between(meta, ANN),
                ANN,
                null,
                meta,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid." + id.local(),
                NOON,
                NOON,
                false,
                MessageContent.text(id.equals(FIRST) ? "one" : "two")));
    }

    @FunctionalInterface
    private interface Rules {
        List<MessageReader.Reading> read(String words, Instant at);
    }
}
