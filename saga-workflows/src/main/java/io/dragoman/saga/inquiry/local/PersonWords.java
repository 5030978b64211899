package io.dragoman.saga.inquiry.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a person's name.
 *
 * @param titled whether a title stood before it
 * @param next the folded token after it; empty at the end of the text
 */
record PersonWords(List<Token> tokens, boolean titled, String next) {

    private static final Set<Language> TWO_SURNAMES = EnumSet.of(Language.ES, Language.PT);

    Span span() {
        return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    }

    boolean known() {
        return Gazetteer.GIVEN_NAMES.knows(tokens.get(0).word());
    }

    /**
     * How many tokens are given names. Further known given names and initials belong to the first; elsewhere than in Spanish and
     * Portuguese, where people have two surnames, all but the last word do. A particle begins the surname.
     */
    int givenNames(Set<Language> languages) {
        int particle = 1;
        while (particle < tokens.size() && !NameWords.particle(tokens.get(particle))) {
            particle++;
        }
        int most = Math.min(particle, tokens.size() - 1);
        boolean two = languages.stream().anyMatch(TWO_SURNAMES::contains);
        int given = 1;
        while (given < most && (!two || given(tokens.get(given)))) {
            given++;
        }
        return given;
    }

    private static boolean given(Token token) {
        return token.word().length() == 1 || Gazetteer.GIVEN_NAMES.knows(token.word());
    }

    /** The words of some of its tokens with capitals as in a name: as written, unless all are small or all are capitals. */
    static String value(Text text, List<Token> some) {
        StringBuilder value = new StringBuilder();
        for (Token token : some) {
            value.append(value.isEmpty() ? "" : " ")
                    .append(cased(text.source().words(token.span()), NameWords.particle(token)));
        }
        return value.toString();
    }

    private static String cased(String word, boolean particle) {
        boolean shouted = word.length() > 2 && word.codePoints().noneMatch(Character::isLowerCase);
        boolean small = !particle && word.codePoints().noneMatch(Character::isUpperCase);
        return shouted || small ? Capitals.each(word) : word;
    }
}
