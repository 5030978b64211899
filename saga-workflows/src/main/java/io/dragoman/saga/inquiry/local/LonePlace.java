package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.List;
import java.util.Optional;

/** The first known place that nothing is said about, in a text that names days or speaks of travelling: a guess at the destination. */
final class LonePlace {

    private static final String WORD = "(?<![\\p{L}\\p{N}'-])(?=\\p{L})";

    private LonePlace() {}

    static Optional<Reading> read(Text text) {
        if (text.days().isEmpty() && !text.says("{cue.travel}", text.from(0))) {
            return Optional.empty();
        }
        List<Span> addresses = HomeAddress.spans(text);
        return text.matcher(WORD)
                .results()
                .map(word -> new Span(word.start(), word.start() + 1))
                .filter(word -> addresses.stream().noneMatch(word::touches))
                .flatMap(word -> PlaceList.at(text, word.start(), false).stream())
                .filter(place -> alone(text, place))
                .findFirst()
                .map(place -> Destination.reading(text, place, Confidence.UNSURE));
    }

    private static boolean alone(Text text, Place place) {
        int start = place.span().start();
        String name = Folding.fold(place.value());
        return (text.source().capital(start) || uncommon(text, name))
                && name.length() > 2
                && !Gazetteer.GIVEN_NAMES.knows(name)
                && !Origin.leaves(text, start)
                && !Destination.past(text, start);
    }

    /** Some names in small letters are words as well. */
    private static boolean uncommon(Text text, String name) {
        return name.length() > 4 && !text.lexicon().knows(name);
    }
}
