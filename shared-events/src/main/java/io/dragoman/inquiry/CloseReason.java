package io.dragoman.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why work on an inquiry ended. Words of people's own would be personal data in the wrong place. */
public enum CloseReason {
    BOOKED,
    LOST,
    DUPLICATE,
    SPAM,
    OTHER,
    /** The customer did not answer. */
    STALE;

    /** The word that clients and stored events use. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
