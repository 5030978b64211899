package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.platform.Meta;
import io.dragoman.saga.inquiry.Extractor.Answer;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.ReadingTask.ReadWords;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has words read and the answer recorded. The inquiry takes one answer for each extraction, so one that is read twice counts once. */
public final class Readings {

    /** What history has not answered for so long is parked: somebody must want it, or newer code would send old words about. */
    static final Duration TOO_OLD = Duration.ofHours(24);

    private static final Answer NOTHING =
            new Answer(List.of(), new ExtractionOrigin(ExtractionSource.NONE, null, null, null, null));

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final Extractor extractor;
    private final RetryPolicy retries;
    private final Words words;
    private final ReadBefore before;
    private final MergePolicy policy;
    private final Dispatcher commands;
    private final Clock clock;

    /**
     * @param before what is known of an inquiry already
     * @param policy which of two values that were read for a field stands
     */
    public Readings(
            Extractor extractor,
            RetryPolicy retries,
            Words words,
            ReadBefore before,
            MergePolicy policy,
            Dispatcher commands,
            Clock clock) {
        this.extractor = extractor;
        this.retries = retries;
        this.words = words;
        this.before = before;
        this.policy = policy;
        this.commands = commands;
        this.clock = clock;
    }

    boolean leaveTheHouse() {
        return extractor.leavesTheHouse();
    }

    /** Reads and records; when it returns, that is durable. */
    public void carryOut(Object task, Meta meta) {
        commands.send(outcome((ReadWords) task), meta);
    }

    private Object outcome(ReadWords task) {
        if (extractor.leavesTheHouse() && now().isAfter(task.begunAt().plus(TOO_OLD))) {
            return failure(task, ExtractionFailed.TOO_OLD, FailureKind.EXHAUSTED, null);
        }
        try {
            Earlier earlier = Earlier.lookedUp(() -> before.values(task.inquiryId(), task.messages()));
            List<Spoken> spoken = words.of(task.messages()).stream()
                    .map(message -> message.after(earlier))
                    .toList();
            Answer answer = spoken.isEmpty() ? NOTHING : extractor.read(spoken).ofInput(words.hash(spoken));
            return new RecordExtraction(
                    task.inquiryId(), task.extraction(), extractor.name(), answer.values(), answer.origin(), policy);
        } catch (ExtractorFailure failure) {
            return failed(task, failure);
        } catch (RuntimeException failure) {
            if (Failures.passes(failure)) {
                throw failure;
            }
            return failure(task, failure.getClass().getSimpleName(), FailureKind.EXHAUSTED, null);
        }
    }

    private Object failed(ReadWords task, ExtractorFailure failure) {
        Duration pause = failure.pause();
        if (failure.kind() == FailureKind.POSTPONED && pause != null) {
            return failure(task, failure.code(), FailureKind.POSTPONED, now().plus(pause));
        }
        if (!failure.kind().goesOn()) {
            return failure(task, failure.code(), failure.kind(), null);
        }
        return retries.next(task.attempt(), now(), pause)
                .map(retryAt -> failure(task, failure.code(), FailureKind.RETRYING, retryAt))
                .orElseGet(() -> failure(task, failure.code(), FailureKind.EXHAUSTED, null));
    }

    private RecordExtractionFailure failure(ReadWords task, String code, FailureKind kind, @Nullable Instant retryAt) {
        LOG.warn(
                "Attempt {} at extraction {} of {} failed: {}",
                task.attempt(),
                task.extraction(),
                task.inquiryId(),
                code);
        return new RecordExtractionFailure(
                task.inquiryId(), task.extraction(), extractor.name(), code, task.attempt(), kind, retryAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
