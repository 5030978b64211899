package io.dragoman.saga.inquiry.openai;

import static io.dragoman.inquiry.InquiryField.DATE_OF_BIRTH;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.Notes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes what cannot be right in what was read. It is never repaired: what was said stands, and a person sees the doubt.
 *
 * @param earlier what was known before these messages
 */
record Doubts(List<Spoken> messages, Earlier earlier) {

    List<ExtractedValue> noted(List<ExtractedValue> values) {
        return values.stream()
                .map(value -> with(value, Notes.join(order(value, values), missing(value, values), time(value))))
                .toList();
    }

    private @Nullable String order(ExtractedValue value, List<ExtractedValue> values) {
        boolean reversed = switch (value.field()) {
            case TRAVEL_END_DATE -> Days.before(value.value(), Days.of(values, TRAVEL_START_DATE, earlier));
            case TRAVEL_START_DATE ->
                !Days.areIn(values, TRAVEL_END_DATE)
                        && Days.before(earlier.value(TRAVEL_END_DATE), Days.day(value.value()));
            default -> false;
        };
        return reversed ? Notes.REVERSED : null;
    }

    /** What is wrong with one day of the journey is said beside the other one as well, since it alone is shown. */
    private static @Nullable String missing(ExtractedValue value, List<ExtractedValue> values) {
        return switch (value.field()) {
            case TRAVEL_END_DATE -> isMissing(values, TRAVEL_START_DATE) ? Notes.NO_START : null;
            case TRAVEL_START_DATE -> isMissing(values, TRAVEL_END_DATE) ? Notes.NO_END : null;
            default -> null;
        };
    }

    private static boolean isMissing(List<ExtractedValue> values, InquiryField field) {
        return values.stream()
                .anyMatch(value -> value.field() == field && value.value().isEmpty());
    }

    private @Nullable String time(ExtractedValue value) {
        Optional<LocalDate> day = Plausible.isDate(value.field()) ? Days.day(value.value()) : Optional.empty();
        if (value.field() == DATE_OF_BIRTH) {
            return day.filter(written(value)::isBefore).isPresent() ? Notes.FUTURE : null;
        }
        return day.filter(written(value)::isAfter).isPresent() ? Notes.PAST : null;
    }

    private LocalDate written(ExtractedValue value) {
        return messages.stream()
                .filter(message -> message.id().equals(value.messageId()))
                .map(message -> LocalDate.ofInstant(message.at(), message.zone()))
                .findFirst()
                .orElseThrow();
    }

    private static ExtractedValue with(ExtractedValue value, @Nullable String doubt) {
        return doubt == null || value.value().isEmpty()
                ? value
                : value.noted(Notes.join(value.note(), doubt), Math.min(value.confidence(), Quote.GUESS));
    }
}
