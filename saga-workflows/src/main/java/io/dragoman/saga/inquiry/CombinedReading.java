package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.InquiryField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a model, and has the rules fill what it left empty or only guessed, and doubt what they would doubt themselves. Without the model's
 * answer there is none: a half answer would look whole.
 */
public final class CombinedReading implements Extractor {

    /** Up to here a value is a guess, and what the rules read is better. */
    static final double GUESS = 0.5;

    private final Extractor model;
    private final LocalReading rules;

    public CombinedReading(Extractor model, LocalReading rules) {
        this.model = model;
        this.rules = rules;
    }

    @Override
    public String name() {
        return model.name() + '+' + rules.name();
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public Answer read(List<Spoken> messages) {
        Answer asked = model.read(messages);
        SecondReading second = new SecondReading(rules.values(messages), messages);
        Set<InquiryField> proven = fields(
                asked.values().stream().filter(value -> value.confidence() > GUESS && !second.knowsBetter(value)));
        List<ExtractedValue> filled = second.values().stream()
                .filter(value -> !proven.contains(value.field()))
                .toList();
        return both(asked, filled, second);
    }

    private static Answer both(Answer asked, List<ExtractedValue> filled, SecondReading second) {
        Set<InquiryField> better = fields(filled.stream());
        List<ExtractedValue> kept = asked.values().stream()
                .filter(value -> !better.contains(value.field()))
                .map(second::noted)
                .toList();
        if (filled.isEmpty()) {
            return new Answer(kept, asked.origin());
        }
        Stream<ExtractedValue> modelled =
                kept.stream().map(value -> value.readBy(asked.origin().source()));
        Stream<ExtractedValue> added = filled.stream().map(value -> value.readBy(ExtractionSource.LOCAL));
        return new Answer(Stream.concat(modelled, added).toList(), combined(asked.origin()));
    }

    private static Set<InquiryField> fields(Stream<ExtractedValue> values) {
        return values.map(ExtractedValue::field).collect(Collectors.toSet());
    }

    private static ExtractionOrigin combined(ExtractionOrigin model) {
        return new ExtractionOrigin(
                ExtractionSource.COMBINED, model.model(), model.prompt(), model.usage(), model.answer());
    }
}
