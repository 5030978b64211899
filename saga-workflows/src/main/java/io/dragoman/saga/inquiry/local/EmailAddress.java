package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses; the first one counts. */
final class EmailAddress implements Reader {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}+@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}@])");

    @Override
    public Stream<Reading> read(Text text) {
        Matcher found = ADDRESS.matcher(text.source().original());
        return found.results()
                .filter(address -> !PhoneWords.someoneElse(text, text.source().at(address.start())))
                .map(address -> new Reading(
                        InquiryField.EMAIL,
                        address.group().toLowerCase(Locale.ROOT),
                        Confidence.CERTAIN,
                        address.group(),
                        null));
    }
}
