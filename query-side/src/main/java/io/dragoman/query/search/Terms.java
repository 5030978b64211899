package io.dragoman.query.search;

import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What is searched for: all of the terms. A term is a word, or a number however it is grouped, for which there is more than one way to be
 * found. What was typed is only ever taken apart and compared.
 */
record Terms(List<Term> all) {

    private static final Pattern DIGITS = Pattern.compile("\\+?\\d[\\d\\s().-]*\\d");
    private static final int MOST = 10;

    /** Fits nothing: no stored word is made of marks. */
    private static final Term NOTHING =
            new Term(List.of(List.of(String.valueOf(Words.PHONE).repeat(Words.FEWEST_DIGITS + 1))));

    static Terms of(SearchText text) {
        List<Term> terms = new ArrayList<>();
        Matcher number = DIGITS.matcher(text.words());
        int from = 0;
        while (number.find()) {
            boolean alone = !isLetterAt(text.words(), number.start() - 1) && !isLetterAt(text.words(), number.end());
            String digits = Words.digits(number.group());
            if (alone && digits.length() >= Words.FEWEST_DIGITS) {
                words(text.words().substring(from, number.start()), text.numbers(), terms);
                terms.add(number(number.group(), digits, text.numbers()));
                from = number.end();
            }
        }
        words(text.words().substring(from), text.numbers(), terms);
        return new Terms(terms.stream().distinct().limit(MOST).toList());
    }

    private static boolean isLetterAt(String text, int place) {
        return place >= 0 && place < text.length() && Character.isLetter(text.charAt(place));
    }

    private static void words(String text, boolean phones, List<Term> terms) {
        Words.split(
                text,
                word -> terms.add(isHidden(Words.digits(word), phones) ? NOTHING : new Term(List.of(List.of(word)))));
    }

    /** Found digit by digit, a number that stands in a text would be known to whoever must not see it. */
    private static boolean isHidden(String digits, boolean phones) {
        return !phones && digits.length() > Words.FEWEST_DIGITS;
    }

    /** Its groups as words, or all of its digits as the end of a number; without what only a dialler needs. */
    private static Term number(String typed, String digits, boolean phones) {
        if (isHidden(digits, phones)) {
            return NOTHING;
        }
        List<List<String>> ways = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Words.split(typed, groups::add);
        ways.add(groups);
        ways.add(List.of(Words.backwards(Words.NUMBER, digits)));
        String dialled = digits.replaceFirst("^0{1,2}(?=\\d{" + Words.FEWEST_DIGITS + "})", "");
        if (phones) {
            Stream.of(digits, dialled)
                    .distinct()
                    .forEach(form -> ways.add(List.of(Words.backwards(Words.PHONE, form))));
        }
        return new Term(ways);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** True when a stored thing has all of the terms. */
    boolean fit(Document thing) {
        Set<String> words = thing.get("words", new Document()).values().stream()
                .flatMap(part -> Words.read((String) part))
                .collect(Collectors.toSet());
        return all.stream().allMatch(term -> term.fits(words));
    }

    /**
     * One term.
     *
     * @param ways each one of them a list of beginnings that must all be there
     */
    record Term(List<List<String>> ways) {

        /** What whatever fits is known by, among other things. */
        List<String> keys() {
            return ways.stream().map(way -> Keys.of(longest(way))).distinct().toList();
        }

        /** How much it narrows, as far as its letters tell. */
        int weight() {
            return keys().stream().mapToInt(String::length).min().orElse(0);
        }

        boolean fits(Set<String> words) {
            return ways.stream()
                    .anyMatch(way -> way.stream()
                            .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning))));
        }

        private static String longest(List<String> way) {
            return way.stream().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
        }
    }
}
