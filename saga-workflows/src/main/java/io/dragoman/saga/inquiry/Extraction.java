package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Failures;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.Metas;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requested extractions. The words come from the history, not from a screen, so they are what was said when it was asked; the
 * inquiry takes one answer for each request, so an extraction that is done twice counts once.
 */
public final class Extraction {

    /** The processing group. */
    public static final String GROUP = "extraction";

    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private final Extractor extractor;
    private final Function<MessageId, Optional<MessageReceived>> history;
    private final Dispatcher commands;
    private final Lanes lanes;
    private final MergePolicy policy;

    public Extraction(
            Extractor extractor,
            Function<MessageId, Optional<MessageReceived>> history,
            Dispatcher commands,
            Lanes lanes,
            MergePolicy policy) {
        this.extractor = extractor;
        this.history = history;
        this.commands = commands;
        this.lanes = lanes;
        this.policy = policy;
    }

    @EventHandler
    void on(ExtractionRequested requested, EventMessage<?> event) {
        Meta meta = Metas.following(event, GROUP);
        lanes.in(requested.inquiryId().value(), () -> answer(requested, meta));
    }

    private void answer(ExtractionRequested requested, Meta meta) {
        commands.send(outcome(requested), meta);
    }

    private Object outcome(ExtractionRequested requested) {
        try {
            List<ExtractedValue> values =
                    requested.messages().stream().flatMap(this::read).toList();
            return new RecordExtraction(
                    requested.inquiryId(),
                    requested.extraction(),
                    extractor.name(),
                    values,
                    ExtractionOrigin.LOCAL,
                    policy);
        } catch (RuntimeException failure) {
            if (Failures.passes(failure)) {
                throw failure;
            }
            String code = failure.getClass().getSimpleName();
            LOG.warn("Extraction {} of {} failed: {}", requested.extraction(), requested.inquiryId(), code);
            return new RecordExtractionFailure(requested.inquiryId(), requested.extraction(), extractor.name(), code);
        }
    }

    private Stream<ExtractedValue> read(MessageId id) {
        return history.apply(id).stream().flatMap(message -> {
            String words = message.content().text();
            return words == null
                    ? Stream.empty()
                    : extractor.read(words, message.effectiveAt()).stream()
                            .map(reading -> new ExtractedValue(
                                    reading.field(),
                                    reading.value(),
                                    reading.confidence(),
                                    id,
                                    reading.words(),
                                    reading.note()));
        });
    }
}
