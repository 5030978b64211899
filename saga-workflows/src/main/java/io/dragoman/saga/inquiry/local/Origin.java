package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Where the journey begins: labelled, after words of leaving, "from … to …", or where the customer is from. */
final class Origin implements Reader {

    static final String HOME = "where the customer lives";

    private static final String LABELLED = "{place.label.from}\\s{0,2}[:=]\\s{0,3}";
    private static final String LEAVING = "{place.leaving.strong}\\s{1,3}";
    private static final String FROM = "{place.from}\\s{1,3}";
    private static final String NAMED = "{name.said}[\\s:]{1,2}[\\p{L}' ]{2,40}?\\s|{name.weak}\\s[\\p{L}' ]{2,40}?\\s";
    private static final String AT_HOME = "{place.home}\\s{1,3}";
    private static final String THEN_TO = "[\\s,]{1,3}(?:{place.to}|{place.visit})\\s";
    private static final String LEAVES =
            "(?:{place.from}|{place.leaving.strong}|{place.home}|{address.cue}|{place.label.from}:?)\\s{0,2}(?:{place.article}\\s)?";

    @Override
    public Stream<Reading> read(Text text) {
        return Stream.of(
                        places(text, LABELLED, true, Confidence.CERTAIN),
                        places(text, LEAVING, !text.languages().contains(Language.DE), Confidence.CLEAR),
                        whole(text),
                        text.matcher(FROM).results().flatMap(found -> from(text, found)),
                        places(text, AT_HOME, false, Confidence.UNSURE),
                        places(text, "(?:" + NAMED + ")" + FROM, false, Confidence.UNSURE))
                .flatMap(readings -> readings);
    }

    /** Whether words of leaving stand right before that index. */
    static boolean leaves(Text text, int index) {
        return text.ends(LEAVES, text.sentenceBefore(index));
    }

    private static Stream<Reading> places(Text text, String template, boolean unknownToo, double confidence) {
        String note = confidence == Confidence.UNSURE ? HOME : null;
        if (note != null && text.setting().said(InquiryField.ORIGIN)) {
            return Stream.empty();
        }
        return text.matcher(template)
                .results()
                .flatMap(found -> PlaceList.regionAt(text, found.end(), unknownToo).stream()
                        .map(place ->
                                text.reading(InquiryField.ORIGIN, place.value(), confidence, place.span(), note)));
    }

    /** "From Texas." and no more. */
    private static Stream<Reading> whole(Text text) {
        return text.matcher("(?:^|(?<=[.!?\\n]))\\s{0,3}" + FROM)
                .results()
                .flatMap(found -> PlaceList.regionAt(text, found.end(), false).stream())
                .filter(place -> text.ends(place.span()))
                .map(place -> text.reading(InquiryField.ORIGIN, place.value(), Confidence.LIKELY, place.span(), null));
    }

    /** "from" alone means many things: it takes a known place and a journey, or a place that the journey then leaves for another. */
    private static Stream<Reading> from(Text text, MatchResult found) {
        return PlaceList.regionAt(text, found.end(), true).stream()
                .filter(place -> onwards(text, place) || (place.known() && travels(text, found)))
                .map(place -> text.reading(
                        InquiryField.ORIGIN,
                        place.value(),
                        onwards(text, place) ? Confidence.CLEAR : Confidence.LIKELY,
                        place.span(),
                        null));
    }

    private static boolean onwards(Text text, Place place) {
        Matcher to = text.at(THEN_TO, place.span().end());
        return to.lookingAt() && Places.at(text, to.end(), true).isPresent();
    }

    private static boolean travels(Text text, MatchResult found) {
        Span before = text.sentenceBefore(found.start());
        if (text.languages().contains(Language.DE)) {
            return text.says("{cue.start}", before);
        }
        return text.languages().contains(Language.EN)
                && !text.ends("{place.home}", new Span(Math.max(0, found.start() - 12), found.end()))
                && (text.says("{place.trip}", before) || text.says("{cue.travel}", text.sentenceAfter(found.end())));
    }
}
