package io.dragoman.server;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.saga.inquiry.ReadBefore;
import io.dragoman.server.history.HistoryReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read in an inquiry before. Read in the history, not on a screen: the next message may come before the screen is up to date. */
final class EarlierReadings implements ReadBefore {

    private final HistoryReader history;

    EarlierReadings(HistoryReader history) {
        this.history = history;
    }

    @Override
    public @Nullable String value(InquiryId inquiry, InquiryField field, List<MessageId> messages) {
        return history.events(inquiry, ExtractionRecorded.class)
                .filter(recorded -> stands(recorded, field))
                .flatMap(recorded -> last(recorded, field))
                .filter(value -> !messages.contains(value.messageId()))
                .map(ExtractedValue::value)
                .filter(Objects::nonNull)
                .reduce((former, latter) -> latter)
                .orElse(null);
    }

    private static boolean stands(ExtractionRecorded recorded, InquiryField field) {
        return recorded.taken().contains(field)
                || (recorded.beneath() != null && recorded.beneath().contains(field));
    }

    /** Of a field that was read more than once, the last value is the one that stands. */
    private static Stream<ExtractedValue> last(ExtractionRecorded recorded, InquiryField field) {
        return recorded.values().stream()
                .filter(value -> value.field() == field)
                .reduce((former, latter) -> latter)
                .stream();
    }
}
