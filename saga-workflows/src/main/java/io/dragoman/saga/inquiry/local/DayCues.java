package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Learns what a day is from the words around it: the nearest telling words before it in its sentence, else those that follow. Words
 * tell about one day only, and words beyond another day tell nothing.
 */
final class DayCues {

    private static final String UNTIL = "{date.until}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?";
    private static final String FROM = "{date.from}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?";
    private static final String TRAVELS = "{cue.travel}|(?:\\d{1,2}|{number})\\s{1,2}{unit.night}";
    /** "Is 5 April a holiday there?" */
    private static final String ASKED = "\\s{0,3}{day.is}\\s{1,2}(?:{date.the}\\s{1,2})?";

    private static final String CLAUSE = "[,(]|{people.and}";
    private static final int BEFORE = 90;
    private static final int AFTER = 45;

    private final Text text;
    private final List<Day> days;
    private int told;

    private DayCues(Text text, List<Day> days) {
        this.text = text;
        this.days = days;
    }

    static List<Day> attach(Text text, List<Day> days) {
        return new DayCues(text, days).attach();
    }

    private List<Day> attach() {
        List<Day> cued = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            if (i > 0 && day.continues() && moved(cued.get(i - 1))) {
                Day former = cued.set(i - 1, cued.get(i - 1).cued(Cue.OTHER));
                cued.add(day.cued(former.cue()).replacing());
            } else {
                cued.add(day.cued(i > 0 && day.continues() ? cued.get(i - 1).cue() : cue(i)));
            }
            told = Math.max(told, day.span().end());
        }
        return cued;
    }

    /** Where a day is moved, "from 4 July to 6 July" is no range: the second day stands instead of the first. */
    private boolean moved(Day first) {
        boolean single = first.cue() == Cue.START || first.cue() == Cue.END || first.cue() == Cue.DEPOSIT;
        return single
                && text.says("{cue.change}", text.sentenceBefore(first.span().start()));
    }

    private Cue cue(int index) {
        Day day = days.get(index);
        if (day.cue() != Cue.NONE) {
            return day.cue();
        }
        Span before = before(day.span().start());
        Cue near = CueWords.last(text, before).cue();
        if (weak(near)) {
            Cue adjacent = adjacent(before);
            Cue next = adjacent == Cue.NONE ? following(index) : adjacent;
            near = next == Cue.NONE ? near : next;
        }
        if (Stories.others(text, day.span().start())
                || (weak(near) && text.matcher(ASKED, before).matches())) {
            return Cue.OTHER;
        }
        return near == Cue.NONE && travels(day) ? Cue.TRAVEL : near;
    }

    private static boolean weak(Cue cue) {
        return cue == Cue.NONE || cue == Cue.TRAVEL;
    }

    private Cue following(int index) {
        CueWords first = CueWords.first(text, after(index));
        told = Math.max(told, first.end());
        return first.cue();
    }

    private Span before(int index) {
        int start = text.sentenceBefore(index).start();
        return new Span(Math.min(index, Math.max(Math.max(start, told), index - BEFORE)), index);
    }

    private Span after(int index) {
        int last = index + 1 < days.size() && days.get(index + 1).continues() ? index + 1 : index;
        int from = days.get(last).span().end();
        int next = last + 1 < days.size() ? days.get(last + 1).span().start() : Integer.MAX_VALUE;
        int end = Math.max(from, Math.min(Math.min(text.sentenceAfter(from).end(), from + AFTER), next));
        Matcher clause = text.matcher(CLAUSE, new Span(from, end));
        return new Span(from, clause.find() ? clause.start() : end);
    }

    private Cue adjacent(Span before) {
        if (text.ends(UNTIL, before)) {
            return Cue.END;
        }
        return text.ends(FROM, before) ? Cue.START : Cue.NONE;
    }

    /** A place one goes to speaks of travelling as well. */
    private boolean travels(Day day) {
        return travels(text.sentenceBefore(day.span().start()))
                || travels(text.sentenceAfter(day.span().end()));
    }

    private boolean travels(Span part) {
        return text.says(TRAVELS, part)
                || text.matcher("{place.to}\\s{1,2}", part)
                        .results()
                        .anyMatch(to -> Places.at(text, to.end(), false).isPresent());
    }
}
