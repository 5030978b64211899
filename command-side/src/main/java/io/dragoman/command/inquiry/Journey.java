package io.dragoman.command.inquiry;

import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.platform.CommandRefused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cannot be true of a journey, though each of its values may. */
final class Journey {

    private Journey() {}

    /** Refuses a journey that ends before it begins. Days in ISO 8601 sort as texts. */
    static void requirePossible(KnownFields fields, List<FieldValue> entered) {
        String begin = after(fields, entered, InquiryField.TRAVEL_START_DATE);
        String end = after(fields, entered, InquiryField.TRAVEL_END_DATE);
        boolean touched = entered.stream().anyMatch(it -> isDay(it.field()) && it.value() != null);
        if (touched && begin != null && end != null && end.compareTo(begin) < 0) {
            InquiryField blamed = entered(entered, InquiryField.TRAVEL_END_DATE).isPresent()
                    ? InquiryField.TRAVEL_END_DATE
                    : InquiryField.TRAVEL_START_DATE;
            throw CommandRefused.invalid(blamed.label(), "the journey would end before it begins");
        }
    }

    private static boolean isDay(InquiryField field) {
        return field == InquiryField.TRAVEL_START_DATE || field == InquiryField.TRAVEL_END_DATE;
    }

    private static @Nullable String after(KnownFields fields, List<FieldValue> entered, InquiryField field) {
        Optional<FieldValue> change = entered(entered, field);
        return change.isPresent() ? change.get().value() : fields.shown(field);
    }

    private static Optional<FieldValue> entered(List<FieldValue> entered, InquiryField field) {
        return entered.stream().filter(it -> Objects.equals(it.field(), field)).findFirst();
    }
}
