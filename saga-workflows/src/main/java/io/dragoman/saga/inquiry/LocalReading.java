package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.NoValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads message by message, by rules that come with the program. */
public final class LocalReading implements Extractor {

    private final MessageReader rules;

    public LocalReading(MessageReader rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return rules.name();
    }

    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public Answer read(List<Spoken> messages) {
        return new Answer(values(messages), ExtractionOrigin.LOCAL);
    }

    List<ExtractedValue> values(List<Spoken> messages) {
        Map<InquiryField, String> read = new EnumMap<>(InquiryField.class);
        List<ExtractedValue> values = new ArrayList<>();
        for (Spoken message : messages) {
            Earlier earlier = field -> read.containsKey(field)
                    ? read.get(field)
                    : message.earlier().value(field);
            values.addAll(values(message, earlier));
            values.stream()
                    .filter(value -> !NoValue.is(value.value()))
                    .forEach(value -> read.put(value.field(), value.value()));
        }
        return List.copyOf(values);
    }

    private List<ExtractedValue> values(Spoken message, Earlier earlier) {
        return rules.read(message.words(), message.at(), message.zone(), earlier).stream()
                .map(reading -> new ExtractedValue(
                        reading.field(),
                        reading.value(),
                        reading.confidence(),
                        message.id(),
                        reading.words(),
                        reading.note()))
                .toList();
    }
}
