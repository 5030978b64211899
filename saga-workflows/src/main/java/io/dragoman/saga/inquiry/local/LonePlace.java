package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The first known place that nothing is said about, in a text that names days or speaks of travelling: a guess at the destination. */
final class LonePlace {

    private static final String WORD = "(?<![\\p{L}\\p{N}'-])(?=\\p{L})";

    private LonePlace() {}

    /** @param known what else was read: a person's name is no place */
    static Optional<Reading> read(Text text, Map<InquiryField, Reading> known) {
        if (text.setting().said(InquiryField.TRIP_DESTINATION)) {
            return Optional.empty();
        }
        if (text.days().isEmpty() && !text.says("{cue.travel}", text.from(0))) {
            return Optional.empty();
        }
        List<Span> addresses = HomeAddress.spans(text);
        return text.matcher(WORD)
                .results()
                .map(word -> new Span(word.start(), word.start() + 1))
                .filter(word -> addresses.stream().noneMatch(word::touches))
                .flatMap(word -> PlaceList.at(text, word.start(), false).stream())
                .filter(place -> alone(text, place) && !named(text, known, place))
                .findFirst()
                .map(place -> Destination.reading(text, place, Confidence.UNSURE));
    }

    private static boolean named(Text text, Map<InquiryField, Reading> known, Place place) {
        return text.listed().filter(list -> list.span().touches(place.span())).isPresent()
                || Stream.of(InquiryField.FIRST_NAME, InquiryField.LAST_NAME)
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .anyMatch(name -> name.words().contains(text.source().words(place.span())));
    }

    private static boolean alone(Text text, Place place) {
        int start = place.span().start();
        String name = Folding.fold(place.value());
        return (text.source().capital(start) || uncommon(text, name))
                && name.length() > 2
                && !Gazetteer.GIVEN_NAMES.knows(name)
                && !Origin.leaves(text, start)
                && !Destination.denied(text, start)
                && !Stories.told(text, start);
    }

    /** Some names in small letters are words as well. */
    private static boolean uncommon(Text text, String name) {
        return name.length() > 4 && !text.lexicon().knows(name);
    }
}
