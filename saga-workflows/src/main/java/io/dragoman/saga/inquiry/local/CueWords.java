package io.dragoman.saga.inquiry.local;

import java.util.regex.Matcher;

/**
 * The words in a span that tell what a day is. Words that only speak of travelling count where no others do.
 *
 * @param end where the words that told end
 */
record CueWords(Cue cue, int end) {

    private static final String WORDS = "(?<round>{cue.round})|(?<birth>{cue.birth})|(?<deposit>{cue.deposit})"
            + "|(?<other>{cue.other}|{cue.past})|(?<end>{cue.end})|(?<start>{cue.start})|(?<travel>{cue.travel})";

    /** The last that the span says. */
    static CueWords last(Text text, Span span) {
        CueWords last = new CueWords(Cue.NONE, span.start());
        Matcher words = text.matcher(WORDS, span);
        while (words.find()) {
            Cue cue = cue(words);
            last = cue != Cue.TRAVEL || last.weak() ? new CueWords(cue, words.end()) : last;
        }
        return last;
    }

    /** The first that the span says, up to where it is said again: "fliegen wir hin". */
    static CueWords first(Text text, Span span) {
        CueWords first = new CueWords(Cue.NONE, span.start());
        Matcher words = text.matcher(WORDS, span);
        while (words.find()) {
            Cue cue = cue(words);
            first = first.weak() || cue == first.cue() ? new CueWords(cue, words.end()) : first;
        }
        return first;
    }

    boolean weak() {
        return cue == Cue.NONE || cue == Cue.TRAVEL;
    }

    private static Cue cue(Matcher words) {
        if (words.group("birth") != null) {
            return Cue.BIRTH;
        }
        if (words.group("deposit") != null) {
            return Cue.DEPOSIT;
        }
        if (words.group("other") != null) {
            return Cue.OTHER;
        }
        if (words.group("end") != null) {
            return Cue.END;
        }
        return words.group("start") != null ? Cue.START : Cue.TRAVEL;
    }
}
