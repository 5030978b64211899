package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes and reads the parts of a stored inquiry. */
final class InquiryDocument {

    private static final String DERIVED = "derived";

    private InquiryDocument() {}

    /** A value that was read. */
    static Document reading(ExtractedValue value, ExtractionRecorded extraction) {
        return withOrigin(new Document("value", value.value()), reader(value, extraction.origin()))
                .append("derived", value.note() != null && value.note().startsWith(DERIVED))
                .append("confidence", value.confidence())
                .append("extractor", extraction.extractor())
                .append("messageId", value.messageId().local())
                .append("words", value.words())
                .append("note", value.note())
                .append("recordedAt", extraction.recordedAt());
    }

    /** A correction; {@code by} is who made it. */
    static Document correction(FieldsCorrected event, @Nullable String by) {
        List<Document> values = event.values().stream()
                .map(value -> new Document("field", value.field().label()).append("value", value.value()))
                .toList();
        return new Document("values", values).append("at", event.correctedAt()).append("by", by);
    }

    static List<String> labels(List<FieldValue> values) {
        return values.stream().map(value -> value.field().label()).toList();
    }

    static Document withOrigin(Document document, @Nullable ExtractionOrigin origin) {
        return origin == null
                ? document
                : document.append("source", origin.source().name())
                        .append("model", origin.model())
                        .append("prompt", origin.prompt());
    }

    /** How a value was read; {@code null} when that was not recorded. */
    static @Nullable Document origin(ExtractedValue value, ExtractionRecorded extraction) {
        ExtractionOrigin origin = reader(value, extraction.origin());
        return origin == null ? null : withOrigin(new Document(), origin);
    }

    /** Of several readers, the one that read the value: what a model was asked is no origin of what rules read. */
    private static @Nullable ExtractionOrigin reader(ExtractedValue value, @Nullable ExtractionOrigin all) {
        ExtractionSource reader = value.source();
        if (reader == null || all == null) {
            return all;
        }
        return reader == ExtractionSource.LOCAL
                ? ExtractionOrigin.LOCAL
                : new ExtractionOrigin(reader, all.model(), all.prompt(), all.usage(), all.answer());
    }

    static @Nullable ExtractionSource source(Document document) {
        String source = document.getString("source");
        return source == null ? null : ExtractionSource.valueOf(source);
    }
}
