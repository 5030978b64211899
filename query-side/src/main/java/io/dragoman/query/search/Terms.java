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
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST = 10;

    /** Fits nothing: no stored word is made of marks. */
    private static final Term NOTHING =
            Term.beginning(String.valueOf(Words.PHONE).repeat(Words.FEWEST_DIGITS + 1));

    static Terms of(SearchText text) {
        List<Term> terms = new ArrayList<>();
        if (text.numbers()) {
            all(text.words(), terms);
        } else {
            Words.split(text.words(), word -> terms.add(withoutNumbers(word)));
        }
        return new Terms(terms.stream().distinct().limit(MOST).toList());
    }

    private static void all(String text, List<Term> terms) {
        Matcher number = DIGITS.matcher(text);
        int from = 0;
        while (number.find()) {
            boolean alone = !isLetterAt(text, number.start() - 1) && !isLetterAt(text, number.end());
            String digits = Words.digits(number.group());
            if (alone && digits.length() >= Words.FEWEST_DIGITS) {
                words(text.substring(from, number.start()), terms);
                terms.add(number(number.group(), digits));
                from = number.end();
            }
        }
        words(text.substring(from), terms);
    }

    private static boolean isLetterAt(String text, int place) {
        return place >= 0 && place < text.length() && Character.isLetter(text.charAt(place));
    }

    private static void words(String text, List<Term> terms) {
        Words.split(text, word -> terms.add(Term.beginning(word)));
    }

    /**
     * For whoever must not see numbers: digit by digit, or group by group, a number that stands in a text would be known. A year is none,
     * if it is all of a word.
     */
    private static Term withoutNumbers(String word) {
        if (YEAR.matcher(word).matches()) {
            return new Term(List.of(List.of(word)), true);
        }
        int digits = Words.digits(word).length();
        boolean hidden = digits == word.length() || digits >= Words.FEWEST_DIGITS;
        return hidden ? NOTHING : Term.beginning(word);
    }

    /** Its groups as words, or all of its digits as the end of a number; without what only a dialler needs. */
    private static Term number(String typed, String digits) {
        List<List<String>> ways = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Words.split(typed, groups::add);
        ways.add(groups);
        ways.add(List.of(Words.backwards(Words.NUMBER, digits)));
        String dialled = digits.replaceFirst("^0{1,2}(?=\\d{" + Words.FEWEST_DIGITS + "})", "");
        Stream.of(digits, dialled).distinct().forEach(form -> ways.add(List.of(Words.backwards(Words.PHONE, form))));
        return new Term(ways, false);
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
     * @param whole true when they must be whole words
     */
    record Term(List<List<String>> ways, boolean whole) {

        static Term beginning(String word) {
            return new Term(List.of(List.of(word)), false);
        }

        /** What whatever fits is known by, among other things. */
        List<String> keys() {
            return ways.stream().map(way -> Keys.of(longest(way))).distinct().toList();
        }

        boolean fits(Set<String> words) {
            return ways.stream()
                    .anyMatch(way -> way.stream()
                            .allMatch(part -> words.stream()
                                    .anyMatch(word -> whole ? word.equals(part) : word.startsWith(part))));
        }

        private static String longest(List<String> way) {
            return way.stream().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
        }
    }
}
