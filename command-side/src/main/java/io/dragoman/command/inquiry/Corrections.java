package io.dragoman.command.inquiry;

import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.platform.PersonalData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What people entered by hand and did not take back. The newest correction of a field counts. */
final class Corrections {

    private int made;
    private final Map<Integer, Map<InquiryField, Entered>> standing = new TreeMap<>();

    /** The number that the next correction gets. */
    int next() {
        return made + 1;
    }

    /** True when there was a correction of that number, taken back or not. */
    boolean knows(int correction) {
        return correction >= 1 && correction <= made;
    }

    boolean isEmpty() {
        return standing.isEmpty();
    }

    boolean has(InquiryField field) {
        return standing.values().stream().anyMatch(entered -> entered.containsKey(field));
    }

    /** What was entered for the field; {@code null} when it was emptied, or not entered at all. */
    @Nullable String value(InquiryField field) {
        String value = null;
        for (Map<InquiryField, Entered> correction : standing.values()) {
            Entered entered = correction.get(field);
            value = entered == null ? value : entered.value();
        }
        return value;
    }

    /** The fields of a correction that still counts; none of one that was taken back. */
    Set<InquiryField> fieldsOf(int correction) {
        return standing.getOrDefault(correction, Map.of()).keySet();
    }

    /** These but one. */
    Corrections without(int correction) {
        Corrections others = new Corrections();
        others.made = made;
        others.standing.putAll(standing);
        others.standing.remove(correction);
        return others;
    }

    void make(int correction, List<FieldValue> values) {
        made = correction;
        Map<InquiryField, Entered> entered = new EnumMap<>(InquiryField.class);
        values.forEach(value -> entered.put(value.field(), new Entered(value.value())));
        standing.put(correction, entered);
    }

    void undo(int correction) {
        standing.remove(correction);
    }

    private record Entered(@Nullable @PersonalData String value) {}
}
