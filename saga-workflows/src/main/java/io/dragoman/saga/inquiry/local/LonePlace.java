package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Extractor.Reading;
import java.util.List;
import java.util.stream.Stream;

/** The first known place that nothing is said about, in a text that names days or speaks of travelling: a guess at the destination. */
final class LonePlace implements Reader {

    private static final String WORD = "(?<![\\p{L}\\p{N}'-])(?=\\p{L})";

    @Override
    public Stream<Reading> read(Text text) {
        if (text.days().isEmpty() && !text.says("{cue.travel}", text.from(0))) {
            return Stream.empty();
        }
        List<Span> addresses = HomeAddress.spans(text);
        return text.matcher(WORD)
                .results()
                .map(word -> new Span(word.start(), word.start() + 1))
                .filter(word -> text.capital(word.start()) && addresses.stream().noneMatch(word::touches))
                .flatMap(word -> Places.listAt(text, word.start(), false).stream())
                .filter(place ->
                        place.value().length() > 2 && !Gazetteer.GIVEN_NAMES.knows(Folding.fold(place.value())))
                .filter(place -> !Origin.leaves(text, place.span().start())
                        && !Destination.past(text, place.span().start()))
                .limit(1)
                .map(place -> Destination.reading(text, place, Confidence.UNSURE));
    }
}
