package io.dragoman.query.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in {@link Spelling#plain one spelling}: runs of letters and digits. Scripts that put no blanks between words give
 * every two neighbouring signs as a word, and the last sign alone. A word of four digits or more is kept backwards too, marked, so that it
 * is found by its end; telephone numbers are kept in that way only.
 */
final class Words {

    /** Before the digits of a telephone number, backwards. */
    static final char PHONE = '#';

    /** Before the digits of another number, backwards. */
    static final char NUMBER = '~';

    /** So few digits say nothing. */
    static final int FEWEST_DIGITS = 4;

    private static final int LONGEST = 40;
    private static final int MOST = 500;

    private Words() {}

    /** The words of a text, each once. */
    static Set<String> of(@Nullable String text) {
        Set<String> words = new LinkedHashSet<>();
        split(text, word -> {
            words.add(word);
            if (isNumber(word)) {
                words.add(backwards(NUMBER, word));
            }
        });
        return words.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The one word of a telephone number; none when it is too short for one. */
    static Set<String> ofPhone(String number) {
        String digits = digits(number);
        return digits.length() < FEWEST_DIGITS ? Set.of() : Set.of(backwards(PHONE, digits));
    }

    /** The words of a name, which may be a telephone number. */
    static Set<String> ofName(String name) {
        boolean number =
                digits(name).length() > FEWEST_DIGITS && name.codePoints().noneMatch(Character::isLetter);
        return number ? ofPhone(name) : of(name);
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    static String backwards(char mark, String digits) {
        return new StringBuilder(digits).append(mark).reverse().toString();
    }

    private static boolean isNumber(String word) {
        return word.length() >= FEWEST_DIGITS && word.chars().allMatch(Character::isDigit);
    }

    /** As they stand in a text; a question wants them without the forms that only help to find. */
    static void split(@Nullable String text, Consumer<String> words) {
        if (text == null) {
            return;
        }
        StringBuilder run = new StringBuilder();
        boolean unspaced = false;
        for (int sign : Spelling.plain(text).codePoints().toArray()) {
            boolean part = Character.isLetterOrDigit(sign);
            if (!run.isEmpty() && (!part || isUnspaced(sign) != unspaced)) {
                end(run, unspaced, words);
            }
            if (part) {
                unspaced = isUnspaced(sign);
                run.appendCodePoint(sign);
            }
        }
        if (!run.isEmpty()) {
            end(run, unspaced, words);
        }
    }

    private static void end(StringBuilder run, boolean unspaced, Consumer<String> words) {
        String text = run.toString();
        run.setLength(0);
        if (!unspaced) {
            words.accept(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            return;
        }
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            words.accept(new String(signs, i, Math.min(2, signs.length - i)));
        }
    }

    /** Scripts without blanks between words. */
    static boolean isUnspaced(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Words as one text, and back. */
    static String join(Collection<String> words) {
        return String.join(" ", words);
    }

    static Stream<String> read(String joined) {
        return Stream.of(joined.split(" ", -1));
    }
}
