package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name, or a part of one, behind its label: "Name: Schmidt, Karl", "my last name is Miller". */
final class LabelledName {

    private static final String LABELLED =
            "(?:(?<last>{name.label.last})|(?<first>{name.label.first})|(?<full>{name.label.full}))\\s{0,2}[:=]\\s{0,3}";
    private static final String SAID =
            "(?:(?<last>{name.label.last})|(?<first>{name.label.first}))\\s{1,2}{name.is}\\s{1,2}";

    /** Who is not the customer: "my wife's last name", "hotel name". */
    private static final String OTHERS =
            "(?:{name.others}|{people.my}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?{people.kin}(?:'s?)?|\\p{L}'s)"
                    + "[\\s,:(-]{1,3}(?:(?!{people.my})\\p{L}{1,14}\\s{1,2})?";
    /** On a form "Ihr Name:" is the customer's. */
    private static final String WHOSE = "{name.whose}\\s{1,3}|" + OTHERS;

    private static final String DIRECT = "(?:{name.others}|{name.whose}|\\p{L}'s)\\s{1,3}";
    private static final String MINE = "{people.my}\\s";
    private static final String OWN = "{name.label.full}'s\\s{1,2}";

    private LabelledName() {}

    static Stream<Reading> read(Text text) {
        return Stream.concat(found(text, text.matcherOfAll(LABELLED), true), found(text, text.matcher(SAID), false));
    }

    private static Stream<Reading> found(Text text, Matcher label, boolean smallToo) {
        Stream.Builder<Reading> readings = Stream.builder();
        while (label.find()) {
            InquiryField single = single(label);
            boolean mine = text.at(MINE, label.start()).lookingAt(); // "here's my name"
            Optional<PersonWords> own = !mine && others(text, label.start(), smallToo ? OTHERS : WHOSE)
                    ? Optional.empty()
                    : NameWords.at(text, label.end(), smallToo);
            own.stream()
                    .flatMap(name -> single == null
                            ? reversed(text, name).orElseGet(() -> PersonName.both(text, name, Confidence.CERTAIN))
                            : Stream.of(PersonName.part(text, single, name.tokens(), Confidence.CERTAIN)))
                    .forEach(readings::add);
        }
        return readings.build();
    }

    /** "My husband's name's Bob": whether the words before say that somebody else's name follows. */
    static boolean others(Text text, int index) {
        return others(text, index, DIRECT);
    }

    private static boolean others(Text text, int index, String template) {
        Span before = text.sentenceBefore(index);
        return text.ends(template, before) && !text.ends(OWN, before);
    }

    private static @Nullable InquiryField single(Matcher label) {
        if (label.group("last") != null) {
            return InquiryField.LAST_NAME;
        }
        return label.group("first") != null ? InquiryField.FIRST_NAME : null;
    }

    /** "Schmidt, Karl". */
    private static Optional<Stream<Reading>> reversed(Text text, PersonWords last) {
        return Optional.of(text.at(",\\s{1,2}", last.span().end()))
                .filter(comma -> !last.known() && comma.lookingAt())
                .flatMap(comma -> NameWords.at(text, comma.end(), false))
                .filter(PersonWords::known)
                .map(first -> Stream.of(
                        PersonName.part(text, InquiryField.FIRST_NAME, first.tokens(), Confidence.CERTAIN),
                        PersonName.part(text, InquiryField.LAST_NAME, last.tokens(), Confidence.CERTAIN)));
    }
}
