package io.dragoman.saga.inquiry.local;

import java.util.regex.Matcher;

/** What the words before some digits say about them. */
enum PhoneWords {
    /** A telephone number. */
    CALLED,
    /** A number of something else. */
    OTHER,
    NOTHING;

    private static final String ABOUT =
            "(?<other>{phone.not}|{phone.topic}\\s{1,2}{phone.number})|(?<topic>{phone.topic})|(?<near>{phone.near})";
    private static final String SENTENCE = "[^.!?;\\n]*";
    private static final String BESIDE = "[^.!?;,\\n]{0,30}";
    private static final String GAP = "[^.!?;\\n]{0,25}";
    private static final String OWNERS =
            "(?<other>{phone.others}|{phone.whose}\\s{1,2}(?:\\p{L}{1,14}\\s{1,2}){0,2}(?:{phone.near}|{phone.mail})|{people.my}\\s{1,2}{people.kin}|{people.kin}'s)|(?<own>{people.self}|{people.my})";
    private static final int WINDOW = 80;

    /**
     * The nearest words decide. A topic, "about my booking", is none of the digits' where somebody is to call.
     *
     * @param phone whether the digits look like a telephone number
     */
    static PhoneWords before(Text text, Span digits, boolean phone) {
        // not the sentence: "Tel." ends none, and the gap says itself what does
        Matcher words = text.matcher(ABOUT, new Span(Math.max(0, digits.start() - WINDOW), digits.start()));
        PhoneWords nearest = NOTHING;
        boolean called = false;
        while (words.find()) {
            boolean topic = words.group("topic") != null;
            boolean near = words.group("near") != null;
            called |= near && reaches(text, SENTENCE, words, digits.start());
            PhoneWords said = near || (topic && called && phone) ? CALLED : OTHER;
            nearest = reaches(text, GAP, words, digits.start()) ? said : NOTHING;
        }
        return nearest;
    }

    /** Whether the sentence calls it the number, or the address, of somebody else: "the hotel's number is", "my wife's". */
    static boolean someoneElse(Text text, int index) {
        Matcher owners = text.matcher(OWNERS, text.sentenceBefore(index));
        boolean other = false;
        while (owners.find()) {
            other = owners.group("other") != null && reaches(text, BESIDE, owners, index);
        }
        return other;
    }

    /** "Is 415-555-0188 the number of the office?" */
    static boolean someoneElseBehind(Text text, Span digits) {
        return text.at("[^.!?;,\\n]{0,40}?{phone.others}", digits.end()).lookingAt();
    }

    private static boolean reaches(Text text, String gap, Matcher words, int index) {
        return text.matcher(gap, new Span(words.end(), index)).matches();
    }
}
