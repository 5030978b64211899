package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inquiry with everything known of it. {@code fields} has the domain's names as keys; unknown fields are absent. */
public record InquiryView(@JsonUnwrapped InquiryRow inquiry, Map<String, FieldView> fields, ExtractionView extraction) {

    /** A field's value and where it came from. */
    public record FieldView(
            String value,
            double confidence,
            String extractor,
            String messageId,
            String words,
            @Nullable String note,
            Instant recordedAt) {}

    /** How far the newest extraction is. */
    public record ExtractionView(
            ExtractionState state,
            @Nullable String extractor,
            @Nullable Instant at,
            @Nullable String cause) {}

    /** The states of an extraction. */
    public enum ExtractionState {
        NONE,
        PENDING,
        DONE,
        FAILED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
