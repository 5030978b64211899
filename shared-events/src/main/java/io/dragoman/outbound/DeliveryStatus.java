package io.dragoman.outbound;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How far a message got, as a lattice: the status shown is the highest one reported, whatever came last. A message that was
 * read cannot have failed, so {@code FAILED} ranks below {@code DELIVERED}.
 */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    FAILED,
    DELIVERED,
    READ,
    /** A voice message was listened to. */
    PLAYED;

    /** The name shown to clients, in lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
