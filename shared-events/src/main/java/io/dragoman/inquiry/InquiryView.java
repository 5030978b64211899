package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry with everything known of it.
 *
 * @param version what {@code If-Match} compares; rises when a field or the stage changes, not with each message
 * @param fields by the domain's names; unknown fields are absent, emptied ones have no value
 * @param derived what follows from the fields, by its name; never entered, never read
 * @param conflicts values that the customer named and that do not stand
 * @param completeness what each rule misses
 */
public record InquiryView(
        @JsonUnwrapped InquiryRow inquiry,
        long version,
        Map<String, FieldView> fields,
        Map<String, DerivedView> derived,
        List<ConflictView> conflicts,
        List<CompletenessView> completeness,
        List<CorrectionView> corrections,
        ExtractionView extraction) {

    /**
     * A field's value and where it came from: a message, or a correction.
     *
     * @param value {@code null} when somebody emptied the field
     * @param corrected true when somebody entered it
     * @param derived true when no message said so itself, as the extractor notes
     * @param by who entered it
     */
    public record FieldView(
            @Nullable String value,
            boolean corrected,
            boolean derived,
            @Nullable Double confidence,
            @Nullable String extractor,
            @Nullable ExtractionSource source,
            @Nullable String model,
            @Nullable String prompt,
            @Nullable String messageId,
            @Nullable String words,
            @Nullable String note,
            @Nullable Integer correction,
            @Nullable String by,
            Instant recordedAt) {}

    /** A value that follows from the fields named. */
    public record DerivedView(String value, List<InquiryField> from) {}

    /** What the customer said, while another value stands. */
    public record ConflictView(
            InquiryField field, String value, String messageId, String words, String extractor, Instant recordedAt) {}

    /**
     * What a completeness rule says.
     *
     * @param rule name and version
     * @param decides true for the rule that decides the status
     * @param missing what is missing, in the order of the rule
     * @param percent how much is there, 0 to 100
     */
    public record CompletenessView(
            String rule, boolean decides, int known, int needed, int percent, List<String> missing, Badge badge) {}

    /** How near a quote is. */
    public enum Badge {
        READY_TO_QUOTE("Ready to Quote"),
        ALMOST_READY("Almost Ready"),
        NEEDS_INFO("Needs Info"),
        /** Nothing is known yet. */
        PROCESSING("Processing");

        private final String word;

        Badge(String word) {
            this.word = word;
        }

        /** The word that clients use. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    /** A correction by hand that was made, and perhaps taken back. */
    public record CorrectionView(
            int correction,
            List<InquiryField> fields,
            @Nullable String by,
            Instant at,
            boolean undone,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    /**
     * How far the newest extraction is.
     *
     * @param usage what the model charged for; {@code null} where none was asked, or where it did not say
     * @param inputHash equal for equal words that were read, and else telling nothing
     * @param attempt which attempt it is
     * @param retryAt when the next attempt is due; {@code null} when none follows by itself
     */
    public record ExtractionView(
            ExtractionState state,
            @Nullable String extractor,
            @Nullable Instant at,
            @Nullable String cause,
            @Nullable ExtractionSource source,
            @Nullable String model,
            @Nullable String prompt,
            @Nullable TokenUsage usage,
            @Nullable String inputHash,
            @Nullable Integer attempt,
            @Nullable Instant retryAt) {

        /** No words have been read. */
        public static final ExtractionView NONE =
                new ExtractionView(ExtractionState.NONE, null, null, null, null, null, null, null, null, null, null);
    }

    /** The states of an extraction. */
    public enum ExtractionState {
        NONE,
        PENDING,
        DONE,
        /** The newest attempt failed; whether another one follows, its {@code retryAt} tells. */
        FAILED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
