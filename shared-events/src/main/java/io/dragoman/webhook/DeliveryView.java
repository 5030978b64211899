package io.dragoman.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A delivery with its content and everything that followed from it. {@code body} reads as empty once it was erased. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
public record DeliveryView(
        @JsonUnwrapped DeliveryRow delivery,
        String contentType,
        Map<String, String> headers,
        byte[] body,
        List<Consequence> consequences,
        List<ItemFailure> failed,
        List<Instant> redrives,
        List<Discarded> discarded) {

    /** An event that followed from the delivery. */
    public record Consequence(long position, String type, String aggregate) {}

    /** An item that could not be worked. */
    public record ItemFailure(int item, String kind, String code, String reason, Instant at) {}

    /** A failed item that somebody decided to leave. */
    public record Discarded(int item, Instant at) {}
}
