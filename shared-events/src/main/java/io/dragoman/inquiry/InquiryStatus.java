package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far an inquiry is. Whether it is still worked on is another question: its stage. */
public enum InquiryStatus {
    NEW("new"),
    NEW_WHATSAPP("new_whatsapp"),
    PROCESSING("Processing"),
    INCOMPLETE("Incomplete"),
    COMPLETE("Complete"),
    MANUALLY_CORRECTED("Manually Corrected"),
    ERROR("Error"),
    PROCESSING_FAILED("Processing Failed"),
    PERMANENTLY_FAILED("permanently_failed");

    private final String word;

    InquiryStatus(String word) {
        this.word = word;
    }

    /** The word that clients and stored events use. */
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * The status of that word.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static InquiryStatus of(String word) {
        for (InquiryStatus status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown inquiry status");
    }
}
