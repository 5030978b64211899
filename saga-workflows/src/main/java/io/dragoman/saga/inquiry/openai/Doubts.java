package io.dragoman.saga.inquiry.openai;

import static io.dragoman.inquiry.InquiryField.DATE_OF_BIRTH;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes what cannot be right in what was read. It is never repaired: what was said stands, and a person sees the doubt. */
final class Doubts {

    private Doubts() {}

    static List<ExtractedValue> noted(List<ExtractedValue> values, List<Spoken> messages) {
        Optional<LocalDate> start = day(values, TRAVEL_START_DATE);
        return values.stream()
                .map(value -> with(value, doubt(value, start, messages)))
                .toList();
    }

    private static @Nullable String doubt(ExtractedValue value, Optional<LocalDate> start, List<Spoken> messages) {
        if (value.field() == TRAVEL_END_DATE
                && start.filter(first -> LocalDate.parse(value.value()).isBefore(first))
                        .isPresent()) {
            return "end before start";
        }
        if (value.field() == DATE_OF_BIRTH && LocalDate.parse(value.value()).isAfter(written(value, messages))) {
            return "in the future";
        }
        return null;
    }

    private static LocalDate written(ExtractedValue value, List<Spoken> messages) {
        return messages.stream()
                .filter(message -> message.id().equals(value.messageId()))
                .map(message -> LocalDate.ofInstant(message.at(), message.zone()))
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static Optional<LocalDate> day(List<ExtractedValue> values, InquiryField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(value -> LocalDate.parse(value.value()))
                .findFirst();
    }

    private static ExtractedValue with(ExtractedValue value, @Nullable String note) {
        return note == null
                ? value
                : new ExtractedValue(
                        value.field(),
                        value.value(),
                        value.confidence(),
                        value.messageId(),
                        value.words(),
                        value.note() == null ? note : value.note() + "; " + note);
    }
}
