package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When and where a text was written, and after what. */
record Setting(Instant at, ZoneId zone, Earlier earlier) {

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** A day that earlier messages said. */
    Optional<LocalDate> earlierDay(InquiryField field) {
        String value = earlier.value(field);
        try {
            return value == null ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException erased) {
            return Optional.empty();
        }
    }
}
