package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Where the customer lives: a street with its number, then at most a line of text, then a postal code and the town around it. Without a
 * postal code only where words say that it is the address.
 */
final class HomeAddress implements Reader {

    private static final String WORD = "[\\p{L}\\d.'-]{1,24}";
    private static final String NUMBER_FIRST = "(?<![\\p{L}\\d#])\\d{1,6}(?:-\\d{1,4}|[a-z])?,?\\s{1,2}(?:" + WORD
            + "\\s{1,2}){1,4}?{address.street}(?![\\p{L}'])\\.?";
    private static final String COMPOUND =
            "(?<![\\p{L}-])\\p{L}[\\p{L}.-]{1,30}(?:strasse|str\\.?|weg|platz|allee|gasse|ring|ufer|damm|chaussee|hof|steig|markt)\\s{1,2}\\d{1,4}(?:\\s?[a-z](?![\\p{L}]))?";
    private static final String PREFIXED =
            "{address.before}\\s{0,2}\\p{L}[\\p{L} .'-]{1,45}?(?:,?\\s{1,2}|,)(?:no?\\.?\\s?)?\\d{1,5}(?:[a-z](?![\\p{L}]))?(?!\\d)";
    private static final String STREET = "(?:" + NUMBER_FIRST + "|" + COMPOUND + "|" + PREFIXED + ")";
    private static final String SAID =
            "{address.cue}\\s{0,2}(?:[:=]|{place.article}|[,-])?\\s{0,3}([^,;!?\\n]{2,45}?\\s\\d{1,5}(?:\\s?[a-z](?!\\p{L}))?|"
                    + STREET + ")(?=[,\\n])";
    private static final String CODE =
            "(?<!\\d)(?<code>\\d{5}-\\d{3}|\\d{4}-\\d{3}|\\d{5}(?:-\\d{4})?|(?<=[,\\n]\\s{0,2})(?:a-|ch-)?\\d{4}(?=\\s\\p{L})"
                    + "|[a-z]{1,2}\\d[a-z\\d]?\\s\\d[a-z]{2}|[a-z]\\d[a-z]\\s\\d[a-z]\\d)(?![\\d\\p{L}]|[.,]\\d)";
    private static final String TAIL = "(?:[^!?;.:+]|\\.(?!\\s{1,2}\\p{L}{4})|(?<=cep):){0,90}?" + CODE;
    private static final String NO_TAIL = "{money.cost}|{cue.travel}|{phone.near}|{people.self}|\\n\\s*\\n";
    private static final String CALLED = "{address.cue}\\s{0,2}:?[^.!?;\\n]{0,12}\\n?\\s{0,3}";
    private static final String ELSEWHERE = "{address.not}[^.!?;\\n]{0,30}";

    @Override
    public Stream<Reading> read(Text text) {
        return found(text).map(address -> reading(text, address.span(), address.confidence()));
    }

    /** Where the text has addresses. */
    static List<Span> spans(Text text) {
        return found(text).map(Found::span).toList();
    }

    private record Found(Span span, double confidence) {}

    private static Stream<Found> found(Text text) {
        return Stream.concat(
                text.matcher(STREET).results().flatMap(street -> at(text, Span.of(street)).stream()),
                text.matcher(SAID).results().flatMap(said -> at(text, new Span(said.start(1), said.end(1))).stream()));
    }

    private static Optional<Found> at(Text text, Span street) {
        Span before = new Span(Math.max(0, street.start() - 60), street.start());
        boolean called = text.ends(CALLED, before);
        if (text.ends(ELSEWHERE, before)) {
            return Optional.empty();
        }
        Matcher tail = text.at(TAIL, street.end());
        boolean coded = tail.lookingAt()
                && !text.says(NO_TAIL, new Span(/* start= */ street.end(), /* end= */ tail.start("code")));
        if (coded) {
            Span whole = town(text, street.to(new Span(street.end(), tail.end())));
            return Optional.of(new Found(whole, called ? Confidence.CERTAIN : Confidence.CLEAR));
        }
        return called ? Optional.of(new Found(names(text, street), Confidence.LIKELY)) : Optional.empty();
    }

    /** With the words in capitals that follow a postal code in its line, and a country behind a comma. */
    private static Span town(Text text, Span address) {
        Span whole = address;
        Matcher word = text.matcher(
                "\\G[ \\t]{1,2}(?:{place.inner}[ \\t]{1,2})?(?:\\p{L}{1,3}\\.|\\p{L}[\\p{L}'-]{1,24})(?:[/-]\\p{L}{2})?",
                text.from(address.end()));
        while (word.find()
                && text.source().capital(word.end() - last(word.group()).length())) {
            whole = new Span(address.start(), word.end());
        }
        Span town = whole;
        Matcher comma = text.at(",\\s{1,2}", town.end());
        return comma.lookingAt()
                ? Places.at(text, comma.end(), false)
                        .map(place -> town.to(place.span()))
                        .orElse(town)
                : town;
    }

    /** With the words in capitals behind a comma. */
    private static Span names(Text text, Span street) {
        Span whole = street;
        Matcher part = text.at("\\G(?:,\\s{1,2}|(?<!\\d)[ \\t])\\p{L}[\\p{L}'-]{1,24}", street.end());
        while (part.find()
                && text.source().capital(part.end() - last(part.group()).length())) {
            whole = new Span(street.start(), part.end());
        }
        return whole;
    }

    private static String last(String words) {
        return words.substring(Math.max(words.lastIndexOf(' '), words.lastIndexOf(',')) + 1);
    }

    private static Reading reading(Text text, Span address, double confidence) {
        String value = text.source()
                .words(address)
                .replaceAll("\\s*\\R\\s*", ", ")
                .replaceAll("\\s+", " ")
                .replace(",,", ",");
        return text.reading(InquiryField.HOME_ADDRESS, value, confidence, address, null);
    }
}
