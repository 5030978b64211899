package io.dragoman.saga.inquiry.local;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which languages a text is written in: by its small words and, less, by any word of a language's table. */
final class Languages {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']++");

    private static final int SMALL_WORD = 2;

    /** A language with less than this share of the strongest one's words is chance: the neighbours share many small words. */
    private static final double SHARE = 0.62;

    private static final Map<Language, Set<String>> SMALL_WORDS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            SMALL_WORDS.put(language, Set.copyOf(WordTable.of(language).words("language.words")));
        }
    }

    private Languages() {}

    /** The languages of a folded text; empty when nothing tells. */
    static Set<Language> of(String folded) {
        Map<Language, Integer> weights = new EnumMap<>(Language.class);
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            for (Language language : Language.values()) {
                weights.merge(language, weight(language, word.group()), Integer::sum);
            }
        }
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Language> found = EnumSet.noneOf(Language.class);
        weights.forEach((language, weight) -> {
            if (weight > 0 && weight >= most * SHARE) {
                found.add(language);
            }
        });
        return found;
    }

    private static int weight(Language language, String word) {
        boolean small = SMALL_WORDS.getOrDefault(language, Set.of()).contains(word);
        boolean known = WordTable.of(language).vocabulary().contains(word);
        return (small ? SMALL_WORD : 0) + (known ? 1 : 0);
    }
}
