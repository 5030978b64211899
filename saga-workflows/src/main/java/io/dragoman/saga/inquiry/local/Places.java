package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Places at some point of a text: known ones in any letters, unknown ones by their capitals. */
final class Places {

    private static final Set<String> STATES = Set.of(
            ("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn"
                            + " tx ut vt va wa wv wi wy dc bc on qc ab sp rj mg ba pr rs df pe ce")
                    .split(" "));
    private static final String NEXT =
            "\\s{0,2}(?:,\\s{0,2}(?:{place.and}\\s{1,2})?|\\s{place.and}\\s{1,2}|/|&\\s?|:\\s{1,2})(?:{place.to}\\s{1,2})?";
    private static final int MOST = 8;

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

    /** The place at {@code index} and those enumerated behind it. */
    static Optional<Place> listAt(Text text, int index, boolean unknownToo) {
        Places places = new Places(text, unknownToo && !text.languages().contains(Language.DE));
        Optional<Place> list = at(text, index, unknownToo);
        for (int i = 0; i < MOST && list.isPresent(); i++) {
            Optional<Place> next = places.next(list.get());
            if (next.isEmpty()) {
                return list;
            }
            list = Optional.of(list.get().with(next.get()));
        }
        return list;
    }

    /** As {@link #at}, with the state or country behind a comma. */
    static Optional<Place> regionAt(Text text, int index, boolean unknownToo) {
        return at(text, index, unknownToo).map(city -> {
            Matcher comma = text.matcher(
                    ",\\s{1,2}", new Span(city.span().end(), text.folded().length()));
            return comma.lookingAt()
                    ? at(text, comma.end(), false).map(city::with).orElse(city)
                    : city;
        });
    }

    private Optional<Place> next(Place last) {
        Matcher next =
                text.matcher(NEXT, new Span(last.span().end(), text.folded().length()));
        return next.lookingAt() ? place(next.end()) : Optional.empty();
    }

    private Optional<Place> place(int index) {
        List<Token> tokens = Tokens.from(text, index, Gazetteer.LONGEST + 2);
        if (tokens.isEmpty() || !tokens.get(0).letters()) {
            return Optional.empty();
        }
        return known(tokens)
                .or(() -> article(tokens.get(0)) ? known(tokens.subList(1, tokens.size())) : Optional.empty())
                .or(() -> state(tokens.get(0)))
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
            String name = text.folded().substring(span.start(), span.end());
            if (Gazetteer.PLACES.knows(name.replaceAll("\\s+", " ")) && !stops(tokens.get(0))) {
                return Optional.of(
                        new Place(span, Capitals.place(text.words(span).replaceAll("\\s+", " ")), true));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> state(Token token) {
        boolean shouted = text.words(token.span()).equals(token.word().toUpperCase(java.util.Locale.ROOT));
        return shouted && STATES.contains(token.word())
                ? Optional.of(new Place(token.span(), text.words(token.span()), true))
                : Optional.empty();
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
        return Optional.of(new Place(span, text.words(span).replaceAll("\\s+", " "), false));
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
