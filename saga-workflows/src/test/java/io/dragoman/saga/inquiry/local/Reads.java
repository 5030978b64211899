package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read in some words that were written on Tuesday, 10 March 2026. */
final class Reads {

    static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");

    private Reads() {}

    static @Nullable Reading reading(InquiryField field, String words) {
        return reading(field, words, Earlier.NOTHING);
    }

    static @Nullable Reading reading(InquiryField field, String words, Earlier earlier) {
        return reading(field, words, ZoneOffset.UTC, earlier);
    }

    static @Nullable Reading reading(InquiryField field, String words, ZoneId zone, Earlier earlier) {
        return new LocalExtractor()
                .read(words.replace("\\n", "\n"), AT, zone, earlier).stream()
                        .filter(reading -> reading.field() == field)
                        .findFirst()
                        .orElse(null);
    }

    static @Nullable String value(InquiryField field, String words) {
        return value(reading(field, words));
    }

    static @Nullable String value(@Nullable Reading reading) {
        return reading == null ? null : reading.value();
    }

    static @Nullable String note(InquiryField field, String words) {
        return Objects.requireNonNull(reading(field, words)).note();
    }

    static double confidence(InquiryField field, String words) {
        return Objects.requireNonNull(reading(field, words)).confidence();
    }
}
