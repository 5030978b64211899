package io.dragoman.query.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an index knows of words: some of their beginnings. A question looks up the longest of these that its word begins with, which is an
 * equality and so comes in any order wanted; what is found is then compared with the whole word.
 */
final class Keys {

    private static final int[] OF_WORDS = {2, 3, 5, 8};
    private static final int[] OF_NUMBERS = {5, 8, 11};

    private Keys() {}

    /** All that the words are known by. */
    static Set<String> of(Collection<String> words) {
        Set<String> keys = new TreeSet<>();
        for (String word : words) {
            keys.add(first(word));
            for (int length : lengths(word)) {
                if (length <= word.length()) {
                    keys.add(word.substring(0, length));
                }
            }
        }
        return keys;
    }

    /** What words that begin so are looked up by. */
    static String of(String beginning) {
        String key = first(beginning);
        for (int length : lengths(beginning)) {
            if (length <= beginning.length()) {
                key = beginning.substring(0, length);
            }
        }
        return key;
    }

    /** A letter alone is a beginning too. */
    private static String first(String word) {
        return isNumber(word) ? word.substring(0, OF_NUMBERS[0]) : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static int[] lengths(String word) {
        return isNumber(word) ? OF_NUMBERS : OF_WORDS;
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) == Words.PHONE || word.charAt(0) == Words.NUMBER;
    }
}
