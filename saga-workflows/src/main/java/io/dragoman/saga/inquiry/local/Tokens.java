package io.dragoman.saga.inquiry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The next few words of a text. */
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]++(?:['.-][\\p{L}\\p{M}]++){0,4}|\\n|[^\\s\\p{L}]");

    private Tokens() {}

    /** At most {@code count} tokens from {@code index} on. */
    static List<Token> from(Text text, int index, int count) {
        List<Token> tokens = new ArrayList<>(count);
        Matcher found = TOKEN.matcher(text.source().folded())
                .region(index, text.source().folded().length());
        while (tokens.size() < count && found.find()) {
            boolean letters = Character.isLetter(found.group().codePointAt(0));
            tokens.add(new Token(
                    Span.of(found),
                    found.group(),
                    letters,
                    letters && text.source().capital(found.start())));
        }
        return tokens;
    }
}
