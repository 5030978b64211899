package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * The name under a message: after closing words, after a dash, or as the last words of all, with nothing behind it in its line. Thanks
 * without a comma or a new line speak to us.
 */
final class Signature {

    private static final String CLOSED = "{name.closing}[\\s,.!-]{1,8}";
    private static final String THANKED =
            "{name.thanks}(?:[.!]?\\s{0,3}\\n[\\s-]{0,5}|\\s{0,2},\\s{0,3}|[.!]{1,3}\\s{1,3})";
    private static final String DASHED = "\\n\\s{0,4}-{1,2}\\s{0,2}";
    private static final String BEGINS = "(?<=[.,!?\\n)-])\\s{1,3}(?=\\p{L})";
    private static final String DETAILS = "[\\s,(]{1,3}(?:{cue.birth}|{phone.near})";

    private Signature() {}

    static Stream<Reading> read(Text text) {
        return Stream.of(
                        text.matcher(CLOSED).results().flatMap(found -> closed(text, found)),
                        text.matcher(THANKED).results().flatMap(found -> thanked(text, found)),
                        names(text, DASHED).filter(name -> last(text, name)).flatMap(name -> likely(text, name)),
                        names(text, BEGINS)
                                .filter(name -> name.tokens().size() > 1 && !listed(text, name))
                                .filter(name -> detailed(text, name) || (name.known() && last(text, name)))
                                .flatMap(name -> likely(text, name)))
                .flatMap(readings -> readings);
    }

    private static Stream<Reading> closed(Text text, MatchResult found) {
        boolean apart = found.group().indexOf(',') >= 0 || found.group().indexOf('\n') >= 0;
        if (!apart && text.at("{name.closing.weak}", found.start()).lookingAt() && inside(text, found)) {
            return Stream.empty(); // "they love Rome"
        }
        Optional<PersonWords> name = signed(text, found.end()).filter(person -> apart || person.known());
        return name.map(person -> likely(text, person)).orElseGet(() -> nickname(text, found.end()));
    }

    private static Stream<Reading> thanked(Text text, MatchResult found) {
        boolean apart = found.group().indexOf(',') >= 0 || found.group().indexOf('\n') >= 0;
        return signed(text, found.end())
                .filter(person ->
                        !person.titled() && (last(text, person) ? !speaks(text, found) : apart && below(found, person)))
                .map(person -> likely(text, person))
                .orElse(Stream.empty());
    }

    private static boolean inside(Text text, MatchResult closing) {
        return text.ends("\\p{L}\\s{1,3}", text.sentenceBefore(closing.start()));
    }

    /** "Thanks, Maria" and no more may speak to us. */
    private static boolean speaks(Text text, MatchResult thanks) {
        return thanks.start() == 0
                && thanks.group().indexOf('\n') < 0
                && text.setting().said(InquiryField.FIRST_NAME);
    }

    /** In a line of its own, or the last of the line behind other words. */
    private static boolean below(MatchResult thanks, PersonWords name) {
        return thanks.group().indexOf('\n') >= 0
                || (thanks.start() > 0 && name.next().equals("\n"));
    }

    /** One word in small letters that is no word of ours, at the end of all. */
    private static Stream<Reading> nickname(Text text, int index) {
        return NameWords.at(text, index, true)
                .filter(name -> name.tokens().size() == 1 && last(text, name))
                .filter(name -> name.tokens().get(0).word().length() > 2
                        && !text.lexicon().knows(name.tokens().get(0).word()))
                .map(name -> PersonName.both(text, name, Confidence.UNSURE))
                .orElse(Stream.empty());
    }

    private static Optional<PersonWords> signed(Text text, int index) {
        return NameWords.at(text, index, false)
                .or(() -> NameWords.at(text, index, true).filter(PersonWords::known))
                .filter(name -> name.next().isEmpty()
                        || name.next().equals("\n")
                        || name.next().equals(".")
                        || name.next().equals(","));
    }

    private static Stream<PersonWords> names(Text text, String template) {
        return text.matcher(template).results().flatMap(found -> NameWords.at(text, found.end(), false).stream());
    }

    private static boolean last(Text text, PersonWords name) {
        return text.at("[\\s.!]{0,20}", name.span().end()).matches();
    }

    private static boolean detailed(Text text, PersonWords name) {
        return text.at(DETAILS, name.span().end()).lookingAt();
    }

    private static boolean listed(Text text, PersonWords name) {
        return text.listed().filter(list -> list.span().touches(name.span())).isPresent();
    }

    private static Stream<Reading> likely(Text text, PersonWords name) {
        return PersonName.both(text, name, Confidence.LIKELY);
    }
}
