package io.dragoman.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.platform.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One value that an extractor read in a message.
 *
 * @param value the value as text; a JSON array for travellers
 * @param confidence 0 (a guess) to 1 (certain), as the extractor judges
 * @param messageId the message it was read in
 * @param words the words it was read from, cut out of the message
 * @param note what a person should know, for example that a date is ambiguous
 * @param source who of several readers read it; {@code null} where the whole extraction has one, and before revision 3 of
 *     {@link InquiryEvent.ExtractionRecorded}
 */
public record ExtractedValue(
        InquiryField field,
        @PersonalData String value,
        double confidence,
        MessageId messageId,
        @PersonalData String words,
        @Nullable String note,
        @Nullable ExtractionSource source) {

    /** A value of an extraction that asked one reader. */
    public ExtractedValue(
            InquiryField field,
            String value,
            double confidence,
            MessageId messageId,
            String words,
            @Nullable String note) {
        this(field, value, confidence, messageId, words, note, null);
    }

    /** The same value, as sure as that, with another note. */
    public ExtractedValue noted(@Nullable String another, double confident) {
        return new ExtractedValue(field, value, confident, messageId, words, another, source);
    }

    /** The same value, of an extraction that asked several readers. */
    public ExtractedValue readBy(ExtractionSource reader) {
        return new ExtractedValue(field, value, confidence, messageId, words, note, reader);
    }
}
