package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.query.platform.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes and reads the parts of a stored inquiry. */
final class InquiryDocument {

    private static final ExtractionView NONE = new ExtractionView(ExtractionState.NONE, null, null, null);

    private InquiryDocument() {}

    static Document field(ExtractedValue value, ExtractionRecorded extraction) {
        return new Document("value", value.value())
                .append("confidence", value.confidence())
                .append("extractor", extraction.extractor())
                .append("messageId", value.messageId().local())
                .append("words", value.words())
                .append("note", value.note())
                .append("recordedAt", extraction.recordedAt());
    }

    static Map<String, FieldView> fields(Document inquiry) {
        Map<String, FieldView> fields = new LinkedHashMap<>();
        inquiry.get("fields", new Document()).forEach((name, field) -> fields.put(name, fieldView((Document) field)));
        return fields;
    }

    private static FieldView fieldView(Document field) {
        return new FieldView(
                field.getString("value"),
                field.getDouble("confidence"),
                field.getString("extractor"),
                field.getString("messageId"),
                field.getString("words"),
                field.getString("note"),
                Fields.instant(field, "recordedAt"));
    }

    static Document extraction(ExtractionState state, @Nullable String extractor, Instant at, @Nullable String cause) {
        return new Document("state", state.name())
                .append("extractor", extractor)
                .append("at", at)
                .append("cause", cause);
    }

    /** How far the newest extraction is; an older one's late answer is not news. */
    static ExtractionView newestExtraction(Document inquiry) {
        List<Map.Entry<Long, Document>> extractions = Fields.numbered(inquiry, "extractions");
        return extractions.isEmpty()
                ? NONE
                : extractionView(extractions.get(extractions.size() - 1).getValue());
    }

    private static ExtractionView extractionView(Document extraction) {
        return new ExtractionView(
                ExtractionState.valueOf(extraction.getString("state")),
                extraction.getString("extractor"),
                Fields.instantOrNull(extraction, "at"),
                extraction.getString("cause"));
    }
}
