package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.InquiryField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a model, and has the rules fill what it left empty. Without the model's answer there is none: a half answer would look whole. */
public final class CombinedReading implements Extractor {

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
        Set<InquiryField> found =
                asked.values().stream().map(ExtractedValue::field).collect(Collectors.toSet());
        List<ExtractedValue> filled = rules.values(messages).stream()
                .filter(value -> !found.contains(value.field()))
                .toList();
        return new Answer(
                Stream.concat(asked.values().stream(), filled.stream()).toList(),
                filled.isEmpty() ? asked.origin() : combined(asked.origin()));
    }

    private static ExtractionOrigin combined(ExtractionOrigin model) {
        return new ExtractionOrigin(
                ExtractionSource.COMBINED, model.model(), model.prompt(), model.usage(), model.answer());
    }
}
