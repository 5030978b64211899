package io.dragoman.command.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an inquiry's fields. */
final class KnownFields {

    private static final MergePolicy POLICY = MergePolicy.LATEST_EXPLICIT;

    private final Map<InquiryField, KnownValue> values = new EnumMap<>(InquiryField.class);

    Set<InquiryField> known() {
        return values.keySet();
    }

    /**
     * Decides what of {@code read} is taken, and changes nothing.
     *
     * @param times when the messages that were to be read take effect; a value from any other message is never taken
     */
    Merge merge(List<ExtractedValue> read, Map<MessageId, Instant> times) {
        Map<InquiryField, KnownValue> merged = new EnumMap<>(InquiryField.class);
        merged.putAll(values);
        Map<InquiryField, ExtractedValue> winners = new EnumMap<>(InquiryField.class);
        for (ExtractedValue value : chronological(read, times)) {
            KnownValue candidate = candidate(value, times);
            if (candidate != null) {
                KnownValue standing = POLICY.merge(merged.get(value.field()), candidate);
                merged.put(value.field(), standing);
                if (standing.equals(candidate)) {
                    winners.put(value.field(), value);
                }
            }
        }
        winners.keySet().removeIf(field -> !changes(field, merged));
        return new Merge(winnersLast(read, winners), List.copyOf(winners.keySet()));
    }

    /** Takes what was decided, from what was recorded alone: a later policy must not judge again. */
    void take(Merge merge, Map<MessageId, Instant> times) {
        Map<InquiryField, KnownValue> last = new EnumMap<>(InquiryField.class);
        for (ExtractedValue value : merge.values()) {
            KnownValue candidate = candidate(value, times);
            if (candidate != null) {
                last.put(value.field(), candidate);
            }
        }
        last.keySet().retainAll(merge.taken());
        values.putAll(last);
        merge.values().forEach(value -> confirm(value, times));
    }

    private void confirm(ExtractedValue value, Map<MessageId, Instant> times) {
        KnownValue also = candidate(value, times);
        KnownValue present = values.get(value.field());
        if (also != null && present != null && present.saysTheSameAs(also)) {
            values.put(value.field(), present.confirmedBy(also));
        }
    }

    private boolean changes(InquiryField field, Map<InquiryField, KnownValue> merged) {
        KnownValue before = values.get(field);
        KnownValue after = merged.get(field);
        return after != null && (before == null || !before.saysTheSameAs(after));
    }

    private static @Nullable KnownValue candidate(ExtractedValue value, Map<MessageId, Instant> times) {
        Instant effectiveAt = times.get(value.messageId());
        return effectiveAt == null || value.value().isBlank() ? null : KnownValue.of(value, effectiveAt);
    }

    private static List<ExtractedValue> chronological(List<ExtractedValue> read, Map<MessageId, Instant> times) {
        return read.stream()
                .sorted(Comparator.comparing(value -> times.getOrDefault(value.messageId(), Instant.MIN)))
                .toList();
    }

    /** A field may have been read more than once: the value taken is then the last one recorded. */
    private static List<ExtractedValue> winnersLast(
            List<ExtractedValue> read, Map<InquiryField, ExtractedValue> winners) {
        List<ExtractedValue> ordered = new ArrayList<>(read);
        winners.forEach((field, winner) -> {
            List<ExtractedValue> rivals =
                    ordered.stream().filter(value -> value.field() == field).toList();
            if (!rivals.get(rivals.size() - 1).equals(winner)) {
                ordered.remove(winner);
                ordered.add(winner);
            }
        });
        return List.copyOf(ordered);
    }

    /**
     * What came of an extraction.
     *
     * @param values all that was read; the value of a taken field is the last one of that field
     * @param taken the fields whose value changes
     */
    record Merge(List<ExtractedValue> values, List<InquiryField> taken) {}
}
