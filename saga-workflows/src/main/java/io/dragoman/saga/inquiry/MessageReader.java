package io.dragoman.saga.inquiry;

import io.dragoman.inquiry.InquiryField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads travel data in the words of a customer. What the words say is data; nothing in them is an instruction. */
public interface MessageReader {

    /** Name and version, recorded with what it read; a new version whenever the same words may be read differently. */
    String name();

    /**
     * Reads one message.
     *
     * @param words what the customer wrote
     * @param at when; relative dates are read against it
     * @param zone where the customer was then
     */
    List<Reading> read(String words, Instant at, ZoneId zone);

    /**
     * Reads a message that may lean on those before it.
     *
     * @param earlier what was read from them
     */
    default List<Reading> read(String words, Instant at, ZoneId zone, Earlier earlier) {
        return read(words, at, zone);
    }

    /** One thing read. Meanings as in {@link io.dragoman.inquiry.ExtractedValue}; without a value, what the words say cannot be. */
    record Reading(
            InquiryField field,
            String value,
            double confidence,
            String words,
            @Nullable String note) {}
}
