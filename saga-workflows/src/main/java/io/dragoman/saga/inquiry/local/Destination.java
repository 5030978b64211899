package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Where the journey goes: labelled, or after words of travelling. Journeys of the past and ways back do not count. */
final class Destination implements Reader {

    private static final String LABELLED = "{place.label}\\s{0,2}[:=]\\s{0,3}";
    private static final String TO = "{place.to}\\s{1,3}";
    private static final String VISIT = "{place.visit}\\s{1,3}";
    private static final String IN = "{place.in}\\s{1,3}";
    private static final String WANTED = "{place.want}\\s{1,3}";
    private static final String BARE = "{place.bare}\\s{1,3}";
    private static final String NOT =
            "(?<!{place.why}\\s)(?:{place.not}\\s{1,3})(?:(?:{place.trip}|{place.to}|{place.in}|{place.article}|{place.wish})\\s{1,3}){0,4}";
    private static final String NAMED = "(?:{name.said}|{name.weak})[\\s,]{1,3}(?:{place.article}\\s{1,3})?";
    private static final String ASIDE = "{place.aside}[^,.!?;\\n]{0,30}";
    private static final String BACK = "{cue.end}[^,.]{0,20}";

    @Override
    public Stream<Reading> read(Text text) {
        boolean nounsHaveCapitals = text.languages().contains(Language.DE);
        return Stream.of(
                        found(text, LABELLED, true, Confidence.CERTAIN),
                        found(text, TO, true, Confidence.CLEAR),
                        found(text, VISIT, !nounsHaveCapitals, Confidence.CLEAR),
                        found(text, IN, false, Confidence.LIKELY),
                        found(text, BARE, false, Confidence.CLEAR),
                        found(text, WANTED, false, Confidence.LIKELY),
                        whole(text),
                        dated(text))
                .flatMap(readings -> readings);
    }

    private static Stream<Reading> found(Text text, String template, boolean unknownToo, double confidence) {
        boolean needsJourney = template.equals(TO) || template.equals(IN);
        return text.matcher(template)
                .results()
                .filter(found -> !needsJourney || (travels(text, found) && !back(text, found)))
                .filter(found ->
                        !Stories.told(text, found.start()) && !denied(text, found.start()) && !aside(text, found))
                .flatMap(found -> PlaceList.at(text, found.end(), unknownToo).stream())
                .filter(place -> place.known() || !named(text, place))
                .map(place -> reading(text, place, confidence));
    }

    /** "to Oslo" and no more. */
    private static Stream<Reading> whole(Text text) {
        return text.matcher("(?:^|(?<=[.!?\\n]))\\s{0,3}" + TO)
                .results()
                .flatMap(found -> PlaceList.at(text, found.end(), false).stream())
                .filter(place -> text.ends(place.span()))
                .map(place -> reading(text, place, Confidence.LIKELY));
    }

    /** "nach Rom, 3.5. bis 12.5.": a known place one goes to and a day that nothing else happens on. */
    private static Stream<Reading> dated(Text text) {
        return text.matcher(TO)
                .results()
                .filter(found ->
                        !back(text, found) && !Stories.told(text, found.start()) && !denied(text, found.start()))
                .filter(found -> dated(text, text.sentenceBefore(found.start()).to(text.sentenceAfter(found.end()))))
                .flatMap(found -> PlaceList.at(text, found.end(), false).stream())
                .map(place -> reading(text, place, Confidence.LIKELY));
    }

    private static boolean dated(Text text, Span sentence) {
        return text.days().stream()
                .anyMatch(day -> sentence.touches(day.span()) && day.cue() != Cue.OTHER && day.cue() != Cue.BIRTH);
    }

    private static boolean travels(Text text, MatchResult found) {
        return text.says("{place.trip}", text.sentenceBefore(found.start()))
                || text.says("{cue.travel}", text.sentenceAfter(found.end()));
    }

    private static boolean back(Text text, MatchResult found) {
        return text.ends(BACK, text.sentenceBefore(found.start()));
    }

    /** An excursion from where the journey goes, as earlier messages said. */
    private static boolean aside(Text text, MatchResult found) {
        return text.setting().said(InquiryField.TRIP_DESTINATION) && text.ends(ASIDE, text.sentenceBefore(found.end()));
    }

    /** "not to Rome, but to Paris". */
    static boolean denied(Text text, int index) {
        return text.ends(NOT, text.sentenceBefore(index));
    }

    /** The customer, or somebody else, is called so. */
    private static boolean named(Text text, Place place) {
        return text.ends(NAMED, text.sentenceBefore(place.span().start()));
    }

    static Reading reading(Text text, Place place, double confidence) {
        return text.reading(InquiryField.TRIP_DESTINATION, place.value(), confidence, place.span(), null);
    }
}
