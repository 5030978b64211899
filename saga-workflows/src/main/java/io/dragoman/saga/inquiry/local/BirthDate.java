package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import io.dragoman.saga.inquiry.Notes;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The customer's date of birth: a day with words of birth beside it that do not speak of somebody else. */
final class BirthDate implements Reader {

    @Override
    public Stream<Reading> read(Text text) {
        return text.days().stream()
                .filter(day -> day.cue() == Cue.BIRTH && own(text, day))
                .filter(Day::yearSaid)
                .map(day -> day.birth(text.today())
                        .map(date -> reading(text, day, date))
                        .orElseGet(() -> day.missing(text, InquiryField.DATE_OF_BIRTH)));
    }

    /** Of the words before it in the sentence, those of oneself must come later than those of a relative. */
    private static boolean own(Text text, Day day) {
        Span before = text.sentenceBefore(day.span().start());
        int relative =
                last(text.matcher("{people.my}\\s{1,2}(?:\\p{L}{1,12}\\s{1,2})?{people.kin}|{people.label}", before));
        int self = last(text.matcher("{cue.self}", before));
        return self >= relative;
    }

    private static int last(Matcher found) {
        int last = -1;
        while (found.find()) {
            last = found.start();
        }
        return last;
    }

    private static Reading reading(Text text, Day day, LocalDate date) {
        boolean future = date.isAfter(text.today());
        String note = Notes.join(day.note(), future ? Notes.FUTURE : null);
        double confidence = note == null ? Confidence.CERTAIN : Confidence.UNSURE;
        return text.reading(InquiryField.DATE_OF_BIRTH, date.toString(), confidence, day.words(), note);
    }
}
