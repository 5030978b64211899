package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Learns what a day is from the words around it: the nearest telling words before it in its sentence, else those that follow. Words
 * tell about one day only, and words beyond another day tell nothing.
 */
final class DayCues {

    private static final String WORDS =
            "(?<round>{cue.round})|(?<birth>{cue.birth})|(?<deposit>{cue.deposit})|(?<other>{cue.other}|{cue.past})"
                    + "|(?<end>{cue.end})|(?<start>{cue.start})|(?<travel>{cue.travel})";
    private static final String UNTIL = "{date.until}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?$";
    private static final String FROM = "{date.from}\\s{1,2}(?:{date.the}\\s{1,2})?(?:{weekday},?\\s{1,2})?$";
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
            boolean continues = days.get(i).continues() && i > 0;
            cued.add(days.get(i).cued(continues ? cued.get(i - 1).cue() : cue(i)));
        }
        return cued;
    }

    private Cue cue(int index) {
        Day day = days.get(index);
        Span before = before(day.span().start());
        Cue near = last(before);
        if (near == Cue.NONE || near == Cue.TRAVEL) {
            Cue adjacent = adjacent(before);
            Cue next = adjacent == Cue.NONE ? first(after(index)) : adjacent;
            near = next == Cue.NONE || (next == Cue.TRAVEL && near == Cue.TRAVEL) ? near : next;
        }
        told = Math.max(told, day.span().end());
        return near == Cue.NONE && travels(day) ? Cue.TRAVEL : near;
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
        if (text.matcher(UNTIL, before).useAnchoringBounds(true).find()) {
            return Cue.END;
        }
        return text.matcher(FROM, before).useAnchoringBounds(true).find() ? Cue.START : Cue.NONE;
    }

    private Cue last(Span span) {
        Cue weak = Cue.NONE;
        Cue last = Cue.NONE;
        Matcher words = text.matcher(WORDS, span);
        while (words.find()) {
            Cue cue = cue(words);
            last = cue == Cue.TRAVEL ? last : cue;
            weak = cue == Cue.TRAVEL ? cue : weak;
        }
        return last == Cue.NONE ? weak : last;
    }

    private Cue first(Span span) {
        Matcher words = text.matcher(WORDS, span);
        Cue first = Cue.NONE;
        while ((first == Cue.NONE || first == Cue.TRAVEL) && words.find()) {
            first = cue(words);
            told = Math.max(told, words.end());
        }
        return first;
    }

    private boolean travels(Day day) {
        return text.says("{cue.travel}", text.sentenceBefore(day.span().start()))
                || text.says("{cue.travel}", text.sentenceAfter(day.span().end()));
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
