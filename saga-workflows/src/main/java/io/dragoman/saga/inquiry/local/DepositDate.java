package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The day a deposit is paid, where the customer says so; it is never derived from the journey. */
final class DepositDate implements Reader {

    @Override
    public Stream<Reading> read(Text text) {
        return text.days().stream()
                .filter(day -> day.cue() == Cue.DEPOSIT && !day.continues())
                .flatMap(day -> day.notBefore(text.today()).stream().map(date -> reading(text, day, date)));
    }

    private static Reading reading(Text text, Day day, LocalDate date) {
        String note = Notes.join(day.note(), date.isBefore(text.today()) ? TravelDates.PAST : null);
        double confidence = note == null ? Confidence.CLEAR : Confidence.UNSURE;
        return text.reading(InquiryField.INITIAL_TRIP_DEPOSIT_DATE, date.toString(), confidence, day.words(), note);
    }
}
