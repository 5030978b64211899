package io.dragoman.command.inquiry;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.MergePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides what of an extraction stands, beside what was read before and what was corrected; changes nothing. */
final class Merging {

    private final Map<InquiryField, KnownValue> before;
    private final Corrections corrections;
    private final Map<MessageId, Instant> times;
    private final MergePolicy policy;

    private final Map<InquiryField, KnownValue> merged = new EnumMap<>(InquiryField.class);
    private final Map<InquiryField, ExtractedValue> winners = new EnumMap<>(InquiryField.class);
    private final Map<InquiryField, ExtractedValue> rivals = new EnumMap<>(InquiryField.class);

    Merging(
            Map<InquiryField, KnownValue> before,
            Corrections corrections,
            Map<MessageId, Instant> times,
            MergePolicy policy) {
        this.before = before;
        this.corrections = corrections;
        this.times = times;
        this.policy = policy;
        merged.putAll(before);
    }

    Merge of(List<ExtractedValue> read) {
        read.stream()
                .sorted(Comparator.comparing(value -> times.getOrDefault(value.messageId(), Instant.MIN)))
                .forEach(this::consider);
        winners.keySet().removeIf(field -> !changes(field));
        rivals.keySet().removeAll(winners.keySet());
        Set<InquiryField> contested = contested();
        rivals.keySet().retainAll(contested);
        Map<InquiryField, ExtractedValue> meant = new EnumMap<>(winners);
        meant.putAll(rivals);
        return new Merge(
                last(read, meant),
                winners.keySet().stream()
                        .filter(field -> !corrections.has(field))
                        .toList(),
                winners.keySet().stream().filter(corrections::has).toList(),
                List.copyOf(contested));
    }

    private void consider(ExtractedValue value) {
        KnownValue candidate = KnownValue.of(value, times);
        if (candidate == null) {
            return;
        }
        InquiryField field = value.field();
        KnownValue present = merged.get(field);
        KnownValue standing = Preference.between(policy, present, candidate);
        merged.put(field, standing);
        if (standing.equals(candidate)) {
            winners.put(field, value);
        } else if (present != null && isNews(present, candidate)) {
            rivals.put(field, value);
        }
    }

    private static boolean isNews(KnownValue present, KnownValue candidate) {
        return !Preference.between(MergePolicy.LATEST_EXPLICIT, present, candidate)
                .saysTheSameAs(present);
    }

    private boolean changes(InquiryField field) {
        KnownValue known = before.get(field);
        return known == null || !known.saysTheSameAs(Objects.requireNonNull(merged.get(field)));
    }

    /** Fields of which the customer said something new that is not what they show. */
    private Set<InquiryField> contested() {
        Set<InquiryField> contested = EnumSet.noneOf(InquiryField.class);
        winners.forEach((field, value) -> {
            if (corrections.has(field) && !value.value().equals(corrections.value(field))) {
                contested.add(field);
            }
        });
        rivals.forEach((field, value) -> {
            if (!corrections.has(field) || !value.value().equals(corrections.value(field))) {
                contested.add(field);
            }
        });
        return contested;
    }

    /** A field may have been read more than once: the value that is meant is then the last one recorded. */
    private static List<ExtractedValue> last(List<ExtractedValue> read, Map<InquiryField, ExtractedValue> meant) {
        List<ExtractedValue> ordered = new ArrayList<>(read);
        meant.forEach((field, value) -> {
            List<ExtractedValue> ofField =
                    ordered.stream().filter(it -> it.field() == field).toList();
            if (!ofField.get(ofField.size() - 1).equals(value)) {
                ordered.remove(value);
                ordered.add(value);
            }
        });
        return List.copyOf(ordered);
    }
}
