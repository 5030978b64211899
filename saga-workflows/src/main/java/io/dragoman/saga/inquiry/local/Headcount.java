package io.dragoman.saga.inquiry.local;

import java.util.Optional;
import java.util.regex.MatchResult;

/** A number of people that a text says, without saying who they are. */
record Headcount(Span span, int people, double confidence) {

    /** "there are 3", "we are 4 adults", but not "there are 3 restaurants". */
    private static final String PEOPLE =
            "(?=\\s{0,2}(?:[^\\p{L}\\p{N}\\s]|\\n|$|{people.total}|{people.word}|{people.adult}"
                    + "|{people.child}|{people.kin}|{people.others}|{people.and}|{people.then}|{people.with}))";

    private static final String TOTAL =
            "(?:{people.group}\\s{1,2}(\\d{1,2}|{number})" + PEOPLE + "|(\\d{1,2}|{number})\\s{1,2}{people.total})"
                    + "(?![\\p{L}\\d]|[.,]\\d|\\s{0,2}(?:{unit}|{unit.night}|{unit.other}|{money}))";
    private static final String FIXED = "({people.two})" + PEOPLE + "|({people.one})|({people.together})";

    /** The first number of people, "four of us"; what is said to be replaced does not count. */
    static Optional<Headcount> total(Text text) {
        return text.matcher(TOTAL)
                .results()
                .filter(found -> !text.ends("{instead}\\s{1,2}", text.sentenceBefore(found.start()))
                        && !Stories.told(text, found.start()))
                .map(found -> of(text, found))
                .filter(count -> count.people() <= Party.MOST
                        && (count.people() > 1 || text.says("{people.total}", count.span())))
                .findFirst();
    }

    /** A number in a word of its own: "a couple", "just me", "zu dritt". */
    static Optional<Headcount> fixed(Text text) {
        return text.matcher(FIXED)
                .results()
                .filter(found -> new PartyWords(text).journey(found.start()))
                .findFirst()
                .map(found -> {
                    int people = found.group(1) != null
                            ? 2
                            : found.group(2) != null ? 1 : text.lexicon().number("people.together", found.group(3));
                    return new Headcount(Span.of(found), people, Confidence.LIKELY);
                });
    }

    private static Headcount of(Text text, MatchResult found) {
        String number = found.group(1) != null ? found.group(1) : found.group(2);
        return new Headcount(Span.of(found), text.lexicon().number("number", number), Confidence.CLEAR);
    }
}
