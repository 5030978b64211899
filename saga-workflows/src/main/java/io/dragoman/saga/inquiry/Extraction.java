package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractionReason;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.inquiry.InquiryCommand.RetryExtraction;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryEvent.ExtractionRetried;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Meta;
import io.dragoman.saga.inquiry.ReadingTask.ReadWords;
import io.dragoman.saga.platform.DueCommands;
import io.dragoman.saga.platform.DueKey;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

/**
 * Answers requested extractions. What is read within the house is read at once. What leaves it is left to be done outside of this
 * processor; what is left ends with the recorded answer, so whoever goes through the history again asks nobody again.
 */
public final class Extraction {

    /** The processing group. */
    public static final String GROUP = "extraction";

    /** Whose due commands are the readings that leave the house. */
    public static final String CALLS = "extraction-calls";

    private final Readings readings;
    private final DueCommands due;
    private final Lanes lanes;

    public Extraction(Readings readings, DueCommands due, Lanes lanes) {
        this.readings = readings;
        this.due = due;
        this.lanes = lanes;
    }

    @EventHandler
    void on(ExtractionRequested requested, EventMessage<?> event) {
        if (requested.reason() == ExtractionReason.RUN) {
            return;
        }
        begin(
                new ReadWords(
                        requested.inquiryId(),
                        requested.extraction(),
                        1,
                        requested.messages(),
                        requested.requestedAt()),
                event);
    }

    @EventHandler
    void on(ExtractionRetried retried, EventMessage<?> event) {
        due.cancel(retry(retried.inquiryId(), retried.extraction()));
        begin(
                new ReadWords(
                        retried.inquiryId(),
                        retried.extraction(),
                        retried.attempt(),
                        retried.messages(),
                        retried.retriedAt()),
                event);
    }

    @EventHandler
    void on(ExtractionFailed failed, EventMessage<?> event) {
        InquiryId inquiry = failed.inquiryId();
        int extraction = failed.extraction();
        due.cancel(call(inquiry, extraction));
        if (failed.retryAt() != null) {
            int attempt = Objects.requireNonNullElse(failed.attempt(), 1);
            int next = Objects.requireNonNullElse(failed.kind(), FailureKind.RETRYING)
                    .next(attempt);
            RetryExtraction retry = new RetryExtraction(inquiry, extraction, next);
            due.schedule(retry(inquiry, extraction), failed.retryAt(), retry, Metas.following(event, GROUP));
        }
    }

    @EventHandler
    void on(ExtractionRecorded recorded) {
        due.cancel(call(recorded.inquiryId(), recorded.extraction()));
        due.cancel(retry(recorded.inquiryId(), recorded.extraction()));
    }

    @ResetHandler
    void beginAgain() {
        due.forget(GROUP);
        due.forget(CALLS);
    }

    private void begin(ReadWords task, EventMessage<?> event) {
        Meta meta = Metas.following(event, GROUP);
        if (readings.leaveTheHouse()) {
            due.schedule(call(task.inquiryId(), task.extraction()), task.begunAt(), task, meta);
        } else {
            lanes.in(task.inquiryId().value(), () -> readings.carryOut(task, meta));
        }
    }

    private static DueKey call(InquiryId inquiry, int extraction) {
        return new DueKey(CALLS, inquiry, "read-" + extraction);
    }

    private static DueKey retry(InquiryId inquiry, int extraction) {
        return new DueKey(GROUP, inquiry, "retry-" + extraction);
    }
}
