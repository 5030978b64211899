package io.dragoman.saga.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads travel data in what customers wrote. What the words say is data; nothing in them is an instruction. */
public interface Extractor {

    /** Name and version, recorded with what it read; a new version whenever the same words may be read differently. */
    String name();

    /**
     * True when the words are sent to somebody else. Then reading them may take long and cost money: it is done outside of any event
     * processor, and tried again when it fails.
     */
    boolean leavesTheHouse();

    /**
     * Reads the messages of one extraction; it may block.
     *
     * @throws ExtractorFailure when there is no usable answer
     */
    Answer read(List<Spoken> messages);

    /**
     * A message with words.
     *
     * @param at when it was written; relative dates are read against it
     * @param zone where the customer was then, as far as is known; otherwise UTC
     * @param earlier what was known of the inquiry before
     */
    record Spoken(MessageId id, String words, Instant at, ZoneId zone, Earlier earlier) {

        /** The first message of all. */
        public Spoken(MessageId id, String words, Instant at, ZoneId zone) {
            this(id, words, at, zone, Earlier.NOTHING);
        }

        /** The same message, written after what was known then. */
        public Spoken after(Earlier before) {
            return new Spoken(id, words, at, zone, before);
        }
    }

    /** What was read, and how. */
    record Answer(List<ExtractedValue> values, ExtractionOrigin origin) {

        /** The same, read from words of that hash. */
        public Answer ofInput(String hash) {
            return new Answer(values, origin.ofInput(hash));
        }
    }
}
