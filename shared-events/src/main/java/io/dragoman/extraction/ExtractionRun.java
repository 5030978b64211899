package io.dragoman.extraction;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.inquiry.ReadingEffect.FieldEffect;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An extraction run as it stands.
 *
 * @param extractor what reads
 * @param total how many inquiries it is about
 * @param done how many have been read, or could not be
 * @param inquiries those that have been read, in order
 */
public record ExtractionRun(
        String id,
        State state,
        boolean dryRun,
        String extractor,
        @Nullable String prompt,
        @Nullable String model,
        Instant startedAt,
        int total,
        int done,
        Totals totals,
        List<InquiryResult> inquiries) {

    /** The same without the single inquiries, for a list. */
    public ExtractionRun summary() {
        return new ExtractionRun(
                id, state, dryRun, extractor, prompt, model, startedAt, total, done, totals, List.of());
    }

    /** How far a run is. */
    public enum State {
        /** Words are being read. */
        READING,
        /** All have been read; nothing was taken. */
        READ,
        /** What was read is being recorded. */
        APPLYING,
        /** What was read has been recorded. */
        APPLIED,
        /** Something unforeseen ended it; what had been recorded by then stands. */
        BROKEN;

        /** The word that clients use. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many fields are touched in each way, and how many inquiries were applied, could not be read, or not be recorded. */
    public record Totals(int gained, int changed, int lost, int kept, int applied, int failed) {}

    /**
     * What the run makes of one inquiry.
     *
     * @param id local id
     * @param messages how many messages were read
     * @param applied true once what was read has been recorded
     * @param cause why it failed, stable, for programs; {@code null} where it did not
     */
    public record InquiryResult(
            String id,
            int messages,
            List<FieldEffect> fields,
            boolean applied,
            @Nullable String cause) {}
}
