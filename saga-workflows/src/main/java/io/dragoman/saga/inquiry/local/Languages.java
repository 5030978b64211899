package io.dragoman.saga.inquiry.local;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which languages a text is written in by its most frequent small words. */
final class Languages {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']++");

    /** A language with less than this share of the strongest one's words is chance: the neighbours share many small words. */
    private static final double SHARE = 0.62;

    private Languages() {}

    /** The languages of a folded text; empty when nothing tells. */
    static Set<Language> of(String folded) {
        Map<Language, Integer> hits = new EnumMap<>(Language.class);
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            for (Language language : Language.values()) {
                if (Lexicon.of(EnumSet.of(language)).words("language.words").contains(word.group())) {
                    hits.merge(language, 1, Integer::sum);
                }
            }
        }
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Language> found = EnumSet.noneOf(Language.class);
        hits.forEach((language, count) -> {
            if (count >= most * SHARE) {
                found.add(language);
            }
        });
        return found;
    }
}
