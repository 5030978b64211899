package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The day a deposit is paid, where the customer says so; it is never derived from the journey. */
final class DepositDate implements Reader {

    @Override
    public Stream<Reading> read(Text text) {
        return text.days().stream()
                .filter(day -> day.cue() == Cue.DEPOSIT && !day.continues())
                .map(day -> date(text, day)
                        .map(date -> reading(text, day, date))
                        .orElseGet(() -> day.missing(text, InquiryField.INITIAL_TRIP_DEPOSIT_DATE)));
    }

    /** A deposit that was paid lies in the past. */
    private static Optional<LocalDate> date(Text text, Day day) {
        boolean paid = text.says(
                        "{deposit.paid}", text.sentenceBefore(day.span().start()))
                || text.says("{deposit.paid}", text.sentenceAfter(day.span().end()));
        return paid ? day.notAfter(text.today()) : day.notBefore(text.today());
    }

    private static Reading reading(Text text, Day day, LocalDate date) {
        String note = Notes.join(day.note(), date.isBefore(text.today()) ? Notes.PAST : null);
        double confidence = note == null ? Confidence.CLEAR : Confidence.UNSURE;
        return text.reading(InquiryField.INITIAL_TRIP_DEPOSIT_DATE, date.toString(), confidence, day.words(), note);
    }
}
