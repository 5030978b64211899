package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Places at some point of a text: known ones in any letters, unknown ones by their capitals. */
final class Places {

    private final Text text;
    private final boolean unknownToo;

    private Places(Text text, boolean unknownToo) {
        this.text = text;
        this.unknownToo = unknownToo;
    }

    /** The place at {@code index}, its article skipped. {@code unknownToo}: capitals suffice. */
    static Optional<Place> at(Text text, int index, boolean unknownToo) {
        return new Places(text, unknownToo).place(index);
    }

    private Optional<Place> place(int index) {
        List<Token> tokens = Tokens.from(text, index, Gazetteer.LONGEST + 2);
        if (tokens.isEmpty() || !tokens.get(0).letters()) {
            return Optional.empty();
        }
        return known(tokens)
                .or(() -> article(tokens.get(0)) ? known(tokens.subList(1, tokens.size())) : Optional.empty())
                .or(() -> state(tokens.get(0)))
                .or(() -> unknownToo ? saint(tokens) : Optional.empty())
                .or(() -> unknownToo
                        ? unknown(article(tokens.get(0)) ? tokens.subList(1, tokens.size()) : tokens)
                        : Optional.empty());
    }

    private boolean article(Token token) {
        return !token.capital() && text.lexicon().words("place.article").contains(token.word());
    }

    private Optional<Place> known(List<Token> tokens) {
        for (int count = Math.min(Gazetteer.LONGEST, tokens.size()); count > 0; count--) {
            Span span = tokens.get(0).span().to(tokens.get(count - 1).span());
            String name = text.source().folded().substring(span.start(), span.end());
            if (Gazetteer.PLACES.knows(name.replaceAll("\\s+", " ")) && !stops(tokens.get(0))) {
                return Optional.of(
                        new Place(span, Capitals.place(text.source().words(span).replaceAll("\\s+", " ")), true));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> state(Token token) {
        boolean shouted = text.source().words(token.span()).equals(token.word().toUpperCase(Locale.ROOT));
        return shouted && Gazetteer.REGIONS.knows(token.word())
                ? Optional.of(new Place(token.span(), text.source().words(token.span()), true))
                : Optional.empty();
    }

    /** Places typed in small letters whose first word gives them away. */
    private Optional<Place> saint(List<Token> tokens) {
        boolean gives = tokens.size() > 1
                && Gazetteer.PLACE_BEGINNINGS.knows(tokens.get(0).word())
                && tokens.get(1).letters()
                && !tokens.get(0).capital();
        if (!gives || text.lexicon().knows(tokens.get(1).word())) {
            return Optional.empty();
        }
        Span span = tokens.get(0).span().to(tokens.get(1).span());
        return Optional.of(new Place(span, Capitals.place(text.source().words(span)), false));
    }

    private Optional<Place> unknown(List<Token> tokens) {
        int count = 0;
        int last = 0;
        while (count < tokens.size() && (name(tokens.get(count)) || (count > 0 && inner(tokens.get(count))))) {
            count++;
            last = name(tokens.get(count - 1)) ? count : last;
        }
        if (last == 0 || (last == 1 && Gazetteer.GIVEN_NAMES.knows(tokens.get(0).word()))) {
            return Optional.empty();
        }
        Span span = tokens.get(0).span().to(tokens.get(last - 1).span());
        return Optional.of(new Place(span, text.source().words(span).replaceAll("\\s+", " "), false));
    }

    private boolean name(Token token) {
        return token.capital() && !stops(token);
    }

    private boolean inner(Token token) {
        return text.lexicon().words("place.inner").contains(token.word());
    }

    private boolean stops(Token token) {
        return text.lexicon().words("place.stop").contains(token.word());
    }
}
