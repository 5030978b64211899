package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why words are read. */
public enum ExtractionReason {
    /** Nobody has read them yet. */
    NEW_WORDS,
    /** Somebody wants them read once more. */
    RERUN,
    /** They were read already, beside the usual way, and what was read is to count. Nobody is asked. */
    RUN;

    /** The word that clients and stored events use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
