package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Notes;
import io.dragoman.saga.inquiry.local.Wording;
import io.dragoman.saga.inquiry.local.Wording.Said;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words say a model's day. One that no calendar has is read without a value, as the rules read it, so that a person asks. */
record DayProof(InquiryField field, String value, int year, int month, int day) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Empty where the value is not written as a day is. */
    static Optional<DayProof> of(InquiryField field, String value) {
        Matcher found = DAY.matcher(value);
        return found.matches()
                ? Optional.of(new DayProof(field, value, number(found, 1), number(found, 2), number(found, 3)))
                : Optional.empty();
    }

    Optional<ExtractedValue> by(Quote quote, Earlier earlier) {
        Optional<Said> said = Wording.of(quote.message(), quote.words(), earlier)
                .day(year, month, day)
                .filter(how -> field != InquiryField.DATE_OF_BIRTH || quote.contains(value.substring(2, 4)));
        return Plausible.isDay(value)
                ? Optional.of(said.map(how -> read(quote, how)).orElseGet(() -> quote.suggests(field, value, null)))
                : said.map(how -> quote.denies(field, Notes.NO_SUCH_DAY));
    }

    private ExtractedValue read(Quote quote, Said how) {
        return Notes.AMBIGUOUS.equals(how.note())
                ? quote.doubts(field, value, Notes.AMBIGUOUS)
                : quote.proves(field, value, how.note());
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
