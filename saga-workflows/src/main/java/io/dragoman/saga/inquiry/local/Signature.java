package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Extractor.Reading;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** The name under a message: after closing words, with nothing behind it in its line. Thanks without a comma or a line speak to us. */
final class Signature {

    private static final String CLOSED =
            "(?:{name.closing}(?<gap>[\\s,.!-]{1,8})|{name.thanks}(?:[.!]?\\s{0,3}\\n[\\s-]{0,5}|\\s{0,2},\\s{0,3}))";
    private static final String DASHED = "\\n\\s{0,4}-{1,2}\\s{0,2}";

    private Signature() {}

    static Stream<Reading> read(Text text) {
        return Stream.concat(
                text.matcher(CLOSED)
                        .results()
                        .flatMap(found -> name(text, found).stream()
                                .flatMap(name -> PersonName.both(text, name, Confidence.LIKELY))),
                text.matcher(DASHED)
                        .results()
                        .flatMap(found -> signed(text, found.end()).filter(PersonWords::known).stream()
                                .flatMap(name -> PersonName.both(text, name, Confidence.LIKELY))));
    }

    private static Optional<PersonWords> name(Text text, MatchResult found) {
        boolean apart = found.group().indexOf(',') >= 0 || found.group().indexOf('\n') >= 0;
        return signed(text, found.end()).filter(name -> apart || name.known());
    }

    private static Optional<PersonWords> signed(Text text, int index) {
        return NameWords.at(text, index, false)
                .or(() -> NameWords.at(text, index, true).filter(PersonWords::known))
                .filter(name -> name.next().isEmpty()
                        || name.next().equals("\n")
                        || name.next().equals(".")
                        || name.next().equals(","));
    }
}
