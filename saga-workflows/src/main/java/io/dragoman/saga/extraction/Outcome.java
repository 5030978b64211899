package io.dragoman.saga.extraction;

import io.dragoman.extraction.ExtractionRun.InquiryResult;
import io.dragoman.inquiry.InquiryCommand.ApplyReading;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.ReadingEffect.FieldEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of one inquiry.
 *
 * @param reading what was read, ready to be taken; {@code null} where there were no words, or where it failed
 */
record Outcome(
        InquiryId inquiry,
        int messages,
        @Nullable ApplyReading reading,
        List<FieldEffect> fields,
        boolean applied,
        @Nullable String cause) {

    static Outcome read(ApplyReading reading, List<FieldEffect> fields) {
        return new Outcome(reading.inquiryId(), reading.messages().size(), reading, fields, false, null);
    }

    static Outcome withoutWords(InquiryId inquiry) {
        return new Outcome(inquiry, 0, null, List.of(), false, null);
    }

    static Outcome failed(InquiryId inquiry, String cause) {
        return new Outcome(inquiry, 0, null, List.of(), false, cause);
    }

    /** Recorded, with what changed by it, for something may have happened since it was read. */
    Outcome taken(List<FieldEffect> changed) {
        return new Outcome(inquiry, messages, reading, changed, true, null);
    }

    Outcome notTaken(String why) {
        return new Outcome(inquiry, messages, reading, fields, false, why);
    }

    InquiryResult shown() {
        return new InquiryResult(inquiry.local(), messages, fields, applied, cause);
    }
}
