package io.dragoman.saga.extraction;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryCommand.ListWords;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.inquiry.ReadableWords;
import io.dragoman.inquiry.ReadingEffect;
import io.dragoman.platform.Meta;
import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.Extractor.Answer;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.ExtractorFailure;
import io.dragoman.saga.inquiry.Words;
import io.dragoman.saga.platform.Dispatcher;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an inquiry's words by an extractor, and asks the inquiry itself what would come of it: it decides as it would in earnest. */
final class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final Words words;
    private final MergePolicy policy;
    private final Dispatcher commands;

    Trial(Words words, MergePolicy policy, Dispatcher commands) {
        this.words = words;
        this.policy = policy;
        this.commands = commands;
    }

    Outcome read(InquiryId inquiry, Extractor extractor, Meta meta) {
        try {
            List<MessageId> messages = commands.ask(new ListWords(inquiry), ReadableWords.class, meta)
                    .messages();
            List<Spoken> spoken = words.of(messages);
            return spoken.isEmpty()
                    ? Outcome.withoutWords(inquiry)
                    : tried(
                            reading(
                                    inquiry,
                                    messages,
                                    extractor,
                                    extractor.read(spoken).ofInput(words.hash(spoken))),
                            meta);
        } catch (RuntimeException failure) {
            return Outcome.failed(inquiry, cause(inquiry, failure));
        }
    }

    private ApplyReading reading(InquiryId inquiry, List<MessageId> messages, Extractor extractor, Answer answer) {
        return new ApplyReading(inquiry, messages, extractor.name(), answer.values(), answer.origin(), policy, true);
    }

    private Outcome tried(ApplyReading reading, Meta meta) {
        return Outcome.read(
                reading, commands.ask(reading, ReadingEffect.class, meta).fields());
    }

    /** Has what was read recorded; an outcome without any stays as it is. */
    Outcome take(Outcome outcome, Meta meta) {
        ApplyReading reading = outcome.reading();
        if (reading == null) {
            return outcome;
        }
        try {
            return outcome.taken(
                    commands.ask(reading.forGood(), ReadingEffect.class, meta).fields());
        } catch (RuntimeException failure) {
            return outcome.notTaken(cause(outcome.inquiry(), failure));
        }
    }

    private static String cause(InquiryId inquiry, RuntimeException failure) {
        if (failure instanceof AggregateNotFoundException) {
            return "NOT_FOUND";
        }
        String code = failure instanceof ExtractorFailure known
                ? known.code()
                : failure.getClass().getSimpleName();
        LOG.warn("A run failed at {}: {}", inquiry, code);
        return code;
    }
}
