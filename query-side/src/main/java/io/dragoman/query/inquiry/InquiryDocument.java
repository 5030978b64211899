package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.query.platform.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    static Document extraction(ExtractionState state, @Nullable Instant at) {
        return new Document("state", state.name()).append("at", at);
    }

    static Document extraction(ExtractionRecorded event) {
        return withOrigin(extraction(ExtractionState.DONE, event.recordedAt()), event.origin())
                .append("extractor", event.extractor());
    }

    static Document extraction(ExtractionFailed event) {
        return extraction(ExtractionState.FAILED, event.failedAt())
                .append("extractor", event.extractor())
                .append("cause", event.code())
                .append("attempt", event.attempt())
                .append("retryAt", event.retryAt());
    }

    private static Document withOrigin(Document document, @Nullable ExtractionOrigin origin) {
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

    /** How far the newest extraction is; an older one's late answer is not news. */
    static ExtractionView newestExtraction(Document inquiry) {
        List<Map.Entry<Long, Document>> extractions = Fields.numbered(inquiry, "extractions");
        return extractions.isEmpty()
                ? ExtractionView.NONE
                : extractionView(extractions.get(extractions.size() - 1).getValue());
    }

    private static ExtractionView extractionView(Document extraction) {
        return new ExtractionView(
                ExtractionState.valueOf(extraction.getString("state")),
                extraction.getString("extractor"),
                Fields.instantOrNull(extraction, "at"),
                extraction.getString("cause"),
                source(extraction),
                extraction.getString("model"),
                extraction.getString("prompt"),
                extraction.getInteger("attempt"),
                Fields.instantOrNull(extraction, "retryAt"));
    }
}
