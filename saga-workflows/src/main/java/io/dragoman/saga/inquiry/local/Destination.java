package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Where the journey goes: labelled, after words of travelling, or the only known place of a text about travelling. */
final class Destination implements Reader {

    private static final String LABELLED = "{place.label}\\s{0,2}[:=]\\s{0,3}";
    private static final String TO = "{place.to}\\s{1,3}";
    private static final String VISIT = "{place.visit}\\s{1,3}";
    private static final String IN = "{place.in}\\s{1,3}";
    private static final String WORD = "(?<![\\p{L}\\p{N}'-])(?=\\p{L})";
    private static final String BACK = "{cue.end}[^,.]{0,20}$";

    @Override
    public Stream<Reading> read(Text text) {
        return Stream.of(
                        text.matcher(LABELLED)
                                .results()
                                .flatMap(found -> places(text, found, true, Confidence.CERTAIN)),
                        text.matcher(TO)
                                .results()
                                .filter(found -> travels(text, found) && !back(text, found))
                                .flatMap(found -> places(text, found, true, Confidence.CLEAR)),
                        text.matcher(VISIT)
                                .results()
                                .flatMap(found -> places(text, found, !german(text), Confidence.CLEAR)),
                        text.matcher(IN)
                                .results()
                                .filter(found -> travels(text, found))
                                .flatMap(found -> places(text, found, false, Confidence.LIKELY)),
                        alone(text))
                .flatMap(readings -> readings);
    }

    private static boolean german(Text text) {
        return text.languages().contains(Language.DE);
    }

    private static boolean travels(Text text, MatchResult found) {
        return text.says("{place.trip}", text.sentenceBefore(found.start()))
                || text.says("{cue.travel}", text.sentenceAfter(found.end()));
    }

    private static boolean back(Text text, MatchResult found) {
        return text.matcher(BACK, text.sentenceBefore(found.start()))
                .useAnchoringBounds(true)
                .find();
    }

    private static Stream<Reading> places(Text text, MatchResult found, boolean unknownToo, double confidence) {
        return Places.listAt(text, found.end(), unknownToo).stream().map(place -> reading(text, place, confidence));
    }

    /** A known place that nothing says anything about, in a text that names days or speaks of travelling. */
    private static Stream<Reading> alone(Text text) {
        Span all = new Span(0, text.folded().length());
        if (text.days().isEmpty() && !text.says("{cue.travel}", all)) {
            return Stream.empty();
        }
        Optional<Place> place = text.matcher(WORD)
                .results()
                .filter(word -> !Origin.leaves(text, word.start()) && text.capital(word.start()))
                .flatMap(word -> Places.listAt(text, word.start(), false).stream())
                .filter(found -> !Gazetteer.GIVEN_NAMES.knows(Folding.fold(found.value()))
                        && found.value().length() > 2)
                .findFirst();
        return place.stream().map(found -> reading(text, found, Confidence.UNSURE));
    }

    private static Reading reading(Text text, Place place, double confidence) {
        return text.reading(InquiryField.TRIP_DESTINATION, place.value(), confidence, place.span(), null);
    }
}
