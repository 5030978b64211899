package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What follows from a failed attempt to read words. */
public enum FailureKind {
    /** Another attempt is planned: the extraction is still awaited. The status says {@link InquiryStatus#ERROR}. */
    RETRYING,
    /** All attempts failed; one by hand may succeed. The status says {@link InquiryStatus#PROCESSING_FAILED}. */
    EXHAUSTED,
    /** The same words will fail each time. The status says {@link InquiryStatus#PERMANENTLY_FAILED}. */
    PERMANENT;

    /** The word that clients and stored events use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of an inquiry that is not complete and whose newest words could not be read. */
    public InquiryStatus status() {
        return switch (this) {
            case RETRYING -> InquiryStatus.ERROR;
            case EXHAUSTED -> InquiryStatus.PROCESSING_FAILED;
            case PERMANENT -> InquiryStatus.PERMANENTLY_FAILED;
        };
    }
}
