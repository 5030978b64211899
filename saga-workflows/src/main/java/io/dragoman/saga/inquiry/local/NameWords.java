package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name at some place of a text: words with capitals, and the particles and initials between them. Without capitals only where
 * the caller knows that a name must follow, and then up to the first word that is no name.
 */
final class NameWords {

    private static final Set<String> PARTICLES = Set.of(
            "van", "der", "den", "de", "la", "las", "los", "da", "do", "dos", "das", "di", "del", "della", "von", "zu",
            "zur", "y", "bin", "al", "le", "du", "ter", "ten", "st", "el", "vom", "af", "av");

    /** Between two surnames; after a single name it joins another person. */
    private static final Set<String> AND = Set.of("y");

    private static final int MOST = 6;

    private final Text text;
    private final boolean smallToo;
    private final List<Token> name = new ArrayList<>();

    private NameWords(Text text, boolean smallToo) {
        this.text = text;
        this.smallToo = smallToo;
    }

    /** The name that begins at {@code index}, titles skipped. {@code smallToo}: small letters may be a name. */
    static Optional<PersonWords> at(Text text, int index, boolean smallToo) {
        return new NameWords(text, smallToo).read(Tokens.from(text, index, MOST + 4));
    }

    static boolean particle(Token token) {
        return !token.capital() && PARTICLES.contains(token.word());
    }

    private Optional<PersonWords> read(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size()
                && (title(tokens.get(from))
                        || (from > 0 && tokens.get(from).word().equals(".")))) {
            from++;
        }
        int next = from;
        while (next < tokens.size() && name.size() < MOST && accepts(tokens, next)) {
            if (tokens.get(next).letters()) {
                name.add(tokens.get(next));
            }
            next++;
        }
        while (!name.isEmpty() && particle(name.get(name.size() - 1))) {
            name.remove(name.size() - 1);
        }
        boolean titled = from > 0;
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonWords(
                        List.copyOf(name),
                        titled,
                        next < tokens.size() ? tokens.get(next).word() : ""));
    }

    private boolean title(Token token) {
        return text.lexicon().words("name.title").contains(token.word());
    }

    private boolean accepts(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.letters()) {
            return token.word().equals(".")
                    && index > 0
                    && tokens.get(index - 1).word().length() == 1
                    && index + 1 < tokens.size()
                    && tokens.get(index + 1).capital();
        }
        if (particle(token) && name.size() >= (AND.contains(token.word()) ? 2 : 1)) {
            return index + 1 < tokens.size() && (particle(tokens.get(index + 1)) || word(tokens.get(index + 1)));
        }
        return word(token);
    }

    private boolean word(Token token) {
        if (!token.letters()) {
            return false;
        }
        boolean known = Gazetteer.GIVEN_NAMES.knows(token.word());
        boolean stops = text.lexicon().words("name.stop").contains(token.word());
        boolean small = smallToo && (name.isEmpty() || !name.get(0).capital()) && name.size() < 3;
        return token.capital() ? !stops || known : (small && !stops);
    }
}
