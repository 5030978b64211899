package io.dragoman.saga.inquiry.local;

/** Sentences about journeys that are over, or that others made. */
final class Stories {

    private static final String OTHERS =
            "^[\\s,]{0,3}{people.my}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2})?{people.kin}[\\s,]{1,2}"
                    + "(?:\\p{L}{1,14}\\s{1,2}){0,2}{people.did}";

    private Stories() {}

    static boolean told(Text text, int index) {
        Span before = text.sentenceBefore(index);
        return text.says("{cue.past}", before)
                || text.says("{cue.past}", text.sentenceAfter(index))
                || others(text, index);
    }

    /** "My brother went to Rome and paid $900", where nothing is said of oneself. */
    static boolean others(Text text, int index) {
        Span before = text.sentenceBefore(index);
        return text.matcher(OTHERS, before).useAnchoringBounds(true).lookingAt()
                && !text.says("{people.self}", before.to(text.sentenceAfter(index)));
    }
}
