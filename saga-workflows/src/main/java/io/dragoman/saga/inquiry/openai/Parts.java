package io.dragoman.saga.inquiry.openai;

import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.util.ArrayList;
import java.util.List;

/** Divides messages into questions that a model can hold. No word is left out: what was not sent would look as if it said nothing. */
final class Parts {

    /** Of so many characters at most; more in one question would be read worse. */
    static final int MOST_CHARACTERS = 15_000;

    private Parts() {}

    /** All words in their order. Messages stay whole as long as they fit. */
    static List<List<Spoken>> of(List<Spoken> messages) {
        List<List<Spoken>> parts = new ArrayList<>();
        int left = 0;
        for (Spoken message : messages) {
            for (Spoken piece : pieces(message)) {
                int length = piece.words().length();
                if (parts.isEmpty() || length > left) {
                    parts.add(new ArrayList<>());
                    left = MOST_CHARACTERS;
                }
                parts.get(parts.size() - 1).add(piece);
                left -= length;
            }
        }
        return parts;
    }

    private static List<Spoken> pieces(Spoken message) {
        String words = message.words();
        List<Spoken> pieces = new ArrayList<>();
        int start = 0;
        do {
            int end = end(words, start);
            pieces.add(new Spoken(
                    message.id(), words.substring(start, end), message.at(), message.zone(), message.earlier()));
            start = end;
        } while (start < words.length());
        return pieces;
    }

    /** At a blank where there is one, and not between the halves of a character. */
    private static int end(String words, int start) {
        int most = start + MOST_CHARACTERS;
        if (most >= words.length()) {
            return words.length();
        }
        int blank = words.lastIndexOf(' ', most);
        if (blank > start) {
            return blank;
        }
        return Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
    }
}
