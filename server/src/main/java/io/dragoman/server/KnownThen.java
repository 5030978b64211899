package io.dragoman.server;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryEvent.CorrectionUndone;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.NoValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an inquiry's events tell of its fields: what people entered stands above what was read, as long as nobody takes it back. */
final class KnownThen {

    private final List<MessageId> unread;
    private final Map<InquiryField, String> read = new EnumMap<>(InquiryField.class);
    private final Map<Integer, List<FieldValue>> corrections = new TreeMap<>();

    /** @param unread what was read from these does not count */
    KnownThen(List<MessageId> unread) {
        this.unread = unread;
    }

    void add(Object event) {
        if (event instanceof ExtractionRecorded recorded) {
            add(recorded);
        } else if (event instanceof FieldsCorrected corrected) {
            corrections.put(corrected.correction(), corrected.values());
        } else if (event instanceof CorrectionUndone undone) {
            corrections.remove(undone.correction());
        }
    }

    Map<InquiryField, String> values() {
        Map<InquiryField, String> known = new EnumMap<>(read);
        corrections.values().stream().flatMap(Collection::stream).forEach(entered -> {
            String value = entered.value();
            if (value == null || NoValue.is(value)) {
                known.remove(entered.field());
            } else {
                known.put(entered.field(), value);
            }
        });
        return known;
    }

    /** Of a field that was read more than once, the last value is the one that stands. */
    private void add(ExtractionRecorded recorded) {
        Map<InquiryField, ExtractedValue> last = new EnumMap<>(InquiryField.class);
        recorded.values().forEach(value -> last.put(value.field(), value));
        last.values().stream()
                .filter(value -> stands(recorded, value.field()) && !unread.contains(value.messageId()))
                .forEach(value -> read.put(value.field(), value.value()));
    }

    private static boolean stands(ExtractionRecorded recorded, InquiryField field) {
        return recorded.taken().contains(field)
                || (recorded.beneath() != null && recorded.beneath().contains(field));
    }
}
