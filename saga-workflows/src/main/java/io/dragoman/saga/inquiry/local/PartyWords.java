package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;

/** Whether the words around some people say that they travel. */
final class PartyWords {

    private static final String TALKED = "{people.talks}\\s{1,2}(?:\\p{L}{1,12}\\s{1,2}){0,2}";
    private static final String HAS = "{people.have}\\s{1,2}";
    private static final String NOT_CHILDREN_ALONE = "{people.adult}|{people.ego}|{people.my}|{people.others}";
    private static final String TRAVELS = "{cue.travel}|{place.trip}|{cue.start}|{cue.end}|{people.joins}";

    private final Text text;
    private final boolean known;

    PartyWords(Text text) {
        this.text = text;
        known = !Traveller.list(text.setting().earlier().value(InquiryField.TRAVELERS))
                .isEmpty();
    }

    /** Whether the people there travel. */
    boolean travel(Span people, boolean joined) {
        Span before = text.sentenceBefore(people.start());
        boolean mentioned =
                joined ? text.ends(TALKED, before) : text.ends(HAS, before) || !text.says(NOT_CHILDREN_ALONE, people);
        return !mentioned && !Stories.told(text, people.start()) && journey(people.start());
    }

    /** Where travellers are known already, only a sentence about travelling tells of others. */
    boolean journey(int index) {
        Span sentence = text.sentenceBefore(index).to(text.sentenceAfter(index));
        return !known || text.says(TRAVELS, sentence) || text.days().stream().anyMatch(day -> day.cue() != Cue.OTHER);
    }
}
