package io.dragoman.query.inquiry;

import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.InquiryEvent.ExtractionFailed;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.query.platform.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes and reads what a stored inquiry says of its extractions. */
final class ExtractionDocument {

    private ExtractionDocument() {}

    static Document of(ExtractionState state, @Nullable Instant at) {
        return new Document("state", state.name()).append("at", at);
    }

    static Document of(ExtractionRecorded event) {
        return InquiryDocument.withOrigin(of(ExtractionState.DONE, event.recordedAt()), event.origin())
                .append("usage", usage(event.origin()))
                .append(
                        "inputHash",
                        event.origin() == null ? null : event.origin().inputHash())
                .append("extractor", event.extractor());
    }

    private static @Nullable Document usage(@Nullable ExtractionOrigin origin) {
        TokenUsage usage = origin == null ? null : origin.usage();
        return usage == null ? null : new Document("input", usage.input()).append("output", usage.output());
    }

    private static @Nullable TokenUsage usage(Document extraction) {
        Document usage = extraction.get("usage", Document.class);
        return usage == null ? null : new TokenUsage(usage.getInteger("input"), usage.getInteger("output"));
    }

    static Document of(ExtractionFailed event) {
        return of(ExtractionState.FAILED, event.failedAt())
                .append("extractor", event.extractor())
                .append("cause", event.code())
                .append("attempt", event.attempt())
                .append("retryAt", event.retryAt());
    }

    /** How far the newest extraction is; an older one's late answer is not news. */
    static ExtractionView newest(Document inquiry) {
        List<Map.Entry<Long, Document>> extractions = Fields.numbered(inquiry, "extractions");
        return extractions.isEmpty()
                ? ExtractionView.NONE
                : view(extractions.get(extractions.size() - 1).getValue());
    }

    private static ExtractionView view(Document extraction) {
        return new ExtractionView(
                ExtractionState.valueOf(extraction.getString("state")),
                extraction.getString("extractor"),
                Fields.instantOrNull(extraction, "at"),
                extraction.getString("cause"),
                InquiryDocument.source(extraction),
                extraction.getString("model"),
                extraction.getString("prompt"),
                usage(extraction),
                extraction.getString("inputHash"),
                extraction.getInteger("attempt"),
                Fields.instantOrNull(extraction, "retryAt"));
    }
}
