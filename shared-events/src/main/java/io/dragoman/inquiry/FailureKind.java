package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What follows from a failed attempt to read words. */
public enum FailureKind {
    /** Another attempt is planned: the extraction is still awaited. The status says {@link InquiryStatus#ERROR}. */
    RETRYING,
    /** Nobody was asked, for a reason that passes at a known time; the attempt is made and counted then. Shown as {@link #RETRYING} is. */
    POSTPONED,
    /** All attempts failed; one by hand may succeed. The status says {@link InquiryStatus#PROCESSING_FAILED}. */
    EXHAUSTED,
    /** The same words will fail each time. The status says {@link InquiryStatus#PERMANENTLY_FAILED}. */
    PERMANENT;

    /** The word that clients and stored events use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True while the extraction is still awaited. */
    public boolean goesOn() {
        return this == RETRYING || this == POSTPONED;
    }

    /** The attempt that follows the one that failed so, as far as one does. */
    public int next(int attempt) {
        return this == POSTPONED ? attempt : attempt + 1;
    }

    /** The status of an inquiry that is not complete and whose newest words could not be read. */
    public InquiryStatus status() {
        return switch (this) {
            case RETRYING, POSTPONED -> InquiryStatus.ERROR;
            case EXHAUSTED -> InquiryStatus.PROCESSING_FAILED;
            case PERMANENT -> InquiryStatus.PERMANENTLY_FAILED;
        };
    }
}
