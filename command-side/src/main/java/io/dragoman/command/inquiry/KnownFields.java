package io.dragoman.command.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.inquiry.ReadingEffect;
import io.dragoman.inquiry.ReadingEffect.FieldEffect;
import io.dragoman.inquiry.ReadingEffect.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an inquiry's fields: what was read, and above it what was entered by hand. */
final class KnownFields {

    private final Map<InquiryField, KnownValue> read = new EnumMap<>(InquiryField.class);
    private final Corrections corrections = new Corrections();

    boolean corrected() {
        return !corrections.isEmpty();
    }

    Corrections corrections() {
        return corrections;
    }

    /**
     * Decides what of {@code values} is taken, and changes nothing.
     *
     * @param times when the messages that were to be read take effect; a value from any other message is never taken
     */
    Merge merge(List<ExtractedValue> values, Map<MessageId, Instant> times, MergePolicy policy) {
        return new Merging(read, corrections, times, policy).of(values);
    }

    /** What a decision changes of what the fields show. */
    ReadingEffect effect(Merge merge) {
        return new ReadingEffect(Stream.of(InquiryField.values())
                .flatMap(field -> effect(field, merge).stream())
                .toList());
    }

    private Optional<FieldEffect> effect(InquiryField field, Merge merge) {
        String before = shown(field);
        String after = merge.value(field);
        if (merge.taken().contains(field)) {
            return Optional.of(new FieldEffect(field, before == null ? Kind.GAINED : Kind.CHANGED, before, after));
        }
        if (merge.beneath().contains(field)) {
            return Optional.of(new FieldEffect(field, Kind.KEPT, before, after));
        }
        boolean lost = after == null && before != null && !corrections.has(field);
        return lost ? Optional.of(new FieldEffect(field, Kind.LOST, before, null)) : Optional.empty();
    }

    /** Takes what was decided, from what was recorded alone: a later policy must not judge again. */
    void take(Merge merge, Map<MessageId, Instant> times) {
        Map<InquiryField, KnownValue> last = new EnumMap<>(InquiryField.class);
        for (ExtractedValue value : merge.values()) {
            KnownValue candidate = KnownValue.of(value, times);
            if (candidate != null) {
                last.put(value.field(), candidate);
            }
        }
        last.keySet().removeIf(field -> !merge.reads(field));
        read.putAll(last);
        merge.values().forEach(value -> confirm(value, times));
    }

    private void confirm(ExtractedValue value, Map<MessageId, Instant> times) {
        KnownValue also = KnownValue.of(value, times);
        KnownValue present = read.get(value.field());
        if (also != null && present != null && present.saysTheSameAs(also)) {
            read.put(value.field(), present.confirmedBy(also));
        }
    }

    /** What of {@code values} is new: other than what was entered by hand, or than nothing. */
    List<FieldValue> changes(List<FieldValue> values) {
        return values.stream().filter(this::isChange).toList();
    }

    private boolean isChange(FieldValue entered) {
        InquiryField field = entered.field();
        boolean same = Objects.equals(entered.value(), shown(field));
        return !same || (entered.value() != null && !corrections.has(field));
    }

    /** What the fields of a correction show once it is taken back. */
    List<FieldValue> without(int correction) {
        Set<InquiryField> fields = corrections.fieldsOf(correction);
        Corrections others = corrections.without(correction);
        return fields.stream()
                .map(field -> new FieldValue(field, others.has(field) ? others.value(field) : readValue(field)))
                .toList();
    }

    @Nullable String shown(InquiryField field) {
        return corrections.has(field) ? corrections.value(field) : readValue(field);
    }

    private @Nullable String readValue(InquiryField field) {
        KnownValue value = read.get(field);
        return value == null ? null : value.value();
    }
}
