package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.Notes;
import io.dragoman.saga.inquiry.local.Wording.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether words say a day. Where the rules read a day in them, it must be that one; else the words must name its number, and its month where
 * they name any.
 */
record SaidDay(Text text, Span quoted) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    Optional<Said> of(int year, int month, int day) {
        List<Day> read = text.days().stream()
                .filter(each -> each.words().touches(quoted))
                .toList();
        Optional<Day> same = read.stream()
                .filter(each -> each.month() == month && each.day() == day && fits(each, year))
                .findFirst();
        if (same.isPresent()) {
            return same.map(each -> new Said(each.note()));
        }
        List<Day> turned = read.stream()
                .filter(each -> each.month() == day && each.day() == month && fits(each, year))
                .toList();
        if (turned.stream().anyMatch(each -> Notes.AMBIGUOUS.equals(each.note()))) {
            return Optional.of(new Said(Notes.AMBIGUOUS));
        }
        boolean another = !turned.isEmpty() || read.stream().anyMatch(each -> each.day() == day);
        return another || !numbered(year, month, day) ? Optional.empty() : Optional.of(new Said(null));
    }

    private static boolean fits(Day said, int year) {
        return !said.yearSaid() || said.year() == year || (said.year() < 100 && said.year() == year % 100);
    }

    /** What the rules cannot read may still be there: "am 3ten und 20ten Mai". */
    private boolean numbered(int year, int month, int day) {
        List<String> numbers = NUMBER.matcher(text.source().folded().substring(quoted.start(), quoted.end()))
                .results()
                .map(MatchResult::group)
                .toList();
        if (numbers.contains(Integer.toString((year * 100 + month) * 100 + day))) {
            return true;
        }
        Set<String> years = numbers.stream()
                .filter(number -> YEAR.matcher(number).matches())
                .collect(Collectors.toSet());
        List<Integer> small = new ArrayList<>(numbers.stream()
                .filter(number -> number.length() <= 2)
                .map(Integer::valueOf)
                .toList());
        boolean sameYear = years.isEmpty() || years.contains(Integer.toString(year));
        return sameYear && small.remove(Integer.valueOf(day)) && monthSaid(month, small);
    }

    /** By its name in the words, or else by its number, or else by its name elsewhere in the message. */
    private boolean monthSaid(int month, List<Integer> otherNumbers) {
        Set<Integer> named = months(quoted);
        return named.isEmpty()
                ? otherNumbers.contains(month) || months(text.from(0)).contains(month)
                : named.contains(month);
    }

    private Set<Integer> months(Span within) {
        return text.matcher("{month}", within)
                .results()
                .map(found -> text.lexicon().number("month", found.group()))
                .collect(Collectors.toSet());
    }
}
