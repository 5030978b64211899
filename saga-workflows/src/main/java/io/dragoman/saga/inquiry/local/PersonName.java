package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customer's name: where it is said, labelled or signed. Names in a greeting are somebody else's. */
final class PersonName implements Reader {

    private static final String SAID = "{name.said}[\\s:,]{1,3}";
    /** "call me Ann", but not "call me Monday". */
    private static final String CALLED = "{name.called}[\\s:,]{1,3}";

    private static final String WEAK = "{name.weak}[\\s,]{1,3}(?:{place.article}\\s{1,2})?";
    private static final String HERE = "(?:^|(?<=[\\n.!,]))\\s{0,3}(?=[^\\n.!?,]{2,50}?\\s{1,2}{name.here}\\b)";
    private static final String TITLED = "(?<!\\S){name.title}\\.?\\s{1,2}";
    /** Who is greeted, and "meine Frau", is not the customer. */
    private static final String OTHERS =
            "{name.greeting}\\s{0,2},?\\s{0,2}|{people.my}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?";

    @Override
    public Stream<Reading> read(Text text) {
        return Stream.of(
                        LabelledName.read(text), said(text), weak(text), here(text), Signature.read(text), titled(text))
                .flatMap(readings -> readings);
    }

    private static Stream<Reading> said(Text text) {
        Stream<PersonWords> said = text.matcherOfAll(SAID)
                .results()
                .filter(found -> !LabelledName.others(text, found.start()))
                .flatMap(found -> NameWords.at(text, found.end(), true).stream());
        Stream<PersonWords> called = text.matcherOfAll(CALLED)
                .results()
                .flatMap(found -> name(text, found.end()).stream())
                .filter(PersonWords::known);
        return Stream.concat(said, called).flatMap(name -> both(text, name, Confidence.CERTAIN));
    }

    /** "I'm …" goes on in many ways: it takes a known given name, or two capitals in a language that gives them to names only. */
    private static Stream<Reading> weak(Text text) {
        boolean nounsHaveCapitals = text.languages().contains(Language.DE);
        return text.matcher(WEAK)
                .results()
                .flatMap(found -> name(text, found.end()).stream()
                        .filter(name -> name.known() || (!nounsHaveCapitals && named(text, found, name)))
                        .flatMap(name -> both(text, name, Confidence.CLEAR)));
    }

    private static Stream<Reading> here(Text text) {
        return text.matcher(HERE)
                .results()
                .flatMap(found -> NameWords.at(text, found.end(), false).stream()
                        .filter(name -> name.known()
                                && text.lexicon().words("name.here").contains(name.next()))
                        .flatMap(name -> both(text, name, Confidence.CLEAR)));
    }

    private static Stream<Reading> titled(Text text) {
        boolean known =
                text.setting().said(InquiryField.LAST_NAME) || text.setting().said(InquiryField.FIRST_NAME);
        return known
                ? Stream.empty()
                : text.matcher(TITLED)
                        .results()
                        .filter(found -> !text.ends(OTHERS, text.sentenceBefore(found.start())))
                        .flatMap(found -> NameWords.at(text, found.end(), false).stream())
                        .filter(name -> name.tokens().size() > 1)
                        .flatMap(name -> both(text, name, Confidence.UNSURE));
    }

    /** A name with capitals, or one word in small letters that is a known given name. */
    private static Optional<PersonWords> name(Text text, int index) {
        return NameWords.at(text, index, false)
                .or(() -> NameWords.at(text, index, true).filter(PersonWords::known));
    }

    /** "I'm Paris Hilton", "I'm Sydney." but not "It's Paris" nor "I'm Chicago based". */
    private static boolean named(Text text, MatchResult found, PersonWords name) {
        boolean self = text.at("{name.self}", found.start()).lookingAt();
        boolean several = name.tokens().size() > 1;
        boolean place = Gazetteer.PLACES.knows(name.tokens().get(0).word());
        return place ? self && (several ? !placed(name) : text.ends(name.span())) : several;
    }

    private static boolean placed(PersonWords name) {
        String whole = name.tokens().stream().map(Token::word).collect(Collectors.joining(" "));
        String last = name.tokens().get(name.tokens().size() - 1).word();
        return Gazetteer.PLACES.knows(whole) || Gazetteer.PLACES.knows(last) || Gazetteer.REGIONS.knows(last);
    }

    static Stream<Reading> both(Text text, PersonWords name, double confidence) {
        List<Token> tokens = name.tokens();
        if (tokens.size() == 1) {
            InquiryField field = name.titled() ? InquiryField.LAST_NAME : InquiryField.FIRST_NAME;
            return Stream.of(part(text, field, tokens, confidence));
        }
        int given = name.givenNames(text.languages());
        return Stream.of(
                part(text, InquiryField.FIRST_NAME, tokens.subList(0, given), confidence),
                part(text, InquiryField.LAST_NAME, tokens.subList(given, tokens.size()), confidence));
    }

    static Reading part(Text text, InquiryField field, List<Token> tokens, double confidence) {
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        return text.reading(field, PersonWords.value(text, tokens), confidence, span, null);
    }
}
