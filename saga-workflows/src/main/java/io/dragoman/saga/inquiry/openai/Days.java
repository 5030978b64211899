package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days among values that were read. */
final class Days {

    private Days() {}

    static Optional<LocalDate> day(@Nullable String value) {
        return Optional.ofNullable(value).filter(Plausible::isDay).map(LocalDate::parse);
    }

    /** The field's day, or else the one that was known before. */
    static Optional<LocalDate> of(List<ExtractedValue> values, InquiryField field, Earlier earlier) {
        return values.stream()
                .filter(value -> value.field() == field)
                .findFirst()
                .map(value -> day(value.value()))
                .orElseGet(() -> day(earlier.value(field)));
    }

    static boolean areIn(List<ExtractedValue> values, InquiryField field) {
        return values.stream().anyMatch(value -> value.field() == field);
    }

    static boolean before(@Nullable String last, Optional<LocalDate> first) {
        return day(last).filter(end -> first.filter(end::isBefore).isPresent()).isPresent();
    }
}
