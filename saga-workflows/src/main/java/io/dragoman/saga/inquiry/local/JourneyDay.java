package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of the journey and the date it means, if the calendar has it. */
record JourneyDay(InquiryField field, Day day, Optional<LocalDate> date) {

    /** Whether it does not fit to the other day, as an earlier message said it. */
    boolean reversed(Setting setting) {
        EarlierDays earlier = EarlierDays.of(setting);
        return date.filter(said -> field == InquiryField.TRAVEL_START_DATE
                        ? earlier.end().filter(said::isAfter).isPresent()
                        : earlier.start().filter(said::isBefore).isPresent())
                .isPresent();
    }

    /**
     * What is read of it.
     *
     * @param told whether words beside it say what it is
     * @param wrong what is wrong with the journey
     */
    Reading reading(Text text, boolean told, @Nullable String wrong) {
        return date.map(meant -> reading(text, meant, told, wrong)).orElseGet(() -> day.missing(text, field));
    }

    private Reading reading(Text text, LocalDate meant, boolean told, @Nullable String wrong) {
        String note = Notes.join(day.note(), wrong, meant.isBefore(text.today()) ? Notes.PAST : null);
        double confidence = note != null ? Confidence.UNSURE : told ? Confidence.CLEAR : Confidence.LIKELY;
        return text.reading(field, meant.toString(), confidence, day.words(), note);
    }
}
