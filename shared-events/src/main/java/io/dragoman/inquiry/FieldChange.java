package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value that a field was said to have, and what became of it.
 *
 * @param value {@code null} when the field was emptied
 * @param messageId the message it was read in
 * @param by who caused it: {@code user:<id>}, {@code token:<id>} or {@code process:<name>}
 */
public record FieldChange(
        @Nullable String value,
        Outcome outcome,
        @Nullable String messageId,
        @Nullable String words,
        @Nullable Double confidence,
        @Nullable String note,
        @Nullable String extractor,
        @Nullable ExtractionSource source,
        @Nullable String model,
        @Nullable String prompt,
        @Nullable Integer correction,
        @Nullable String by,
        Instant at) {

    /** What became of a value. */
    public enum Outcome {
        /** It was read, and shown from then on. */
        TAKEN,
        /** It was read, and changed nothing: it was known, older, derived, or no value at all. */
        NOT_TAKEN,
        /** It was read, and another value stood. */
        CONTESTED,
        /** Somebody entered it. */
        ENTERED,
        /** A correction was taken back, and this was shown again. */
        RESTORED;

        /** The word that clients use. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
