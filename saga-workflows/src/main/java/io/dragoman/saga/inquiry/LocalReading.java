package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import java.util.ArrayList;
import java.util.List;

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
        List<ExtractedValue> values = new ArrayList<>();
        for (Spoken message : messages) {
            values.addAll(values(message, message.earlier().followedBy(values)));
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
