package io.dragoman.saga.inquiry.openai;

import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is told, in a version that never changes, and the customer's words, written as JSON so that nothing in them can end them.
 *
 * @param name for example {@code travel/1}
 */
record Prompt(String name, String rules) {

    /** All that there are, the oldest first. One that has been used never changes. */
    static final List<String> NAMES = List.of("travel/1", "travel/2");

    /** The words of one extraction are cut here, from the oldest on; more would cost more than it tells. */
    static final int MOST_CHARACTERS = 15_000;

    /**
     * The prompt of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Prompt of(String name) {
        String file = name.replace('/', '-') + ".txt";
        try (InputStream in = Prompt.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no prompt " + name);
            }
            return new Prompt(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String words(List<Spoken> messages) {
        return JsonMapper.shared()
                .writeValueAsString(messages.stream()
                        .map(message -> Map.of("written", written(message), "words", message.words()))
                        .toList());
    }

    /** With the customer's offset, so that "tomorrow" is theirs. */
    private static String written(Spoken message) {
        return message.at().atZone(message.zone()).toOffsetDateTime().toString();
    }

    /** The newest messages that fit; of the one that does not any more, its beginning. */
    static List<Spoken> cut(List<Spoken> messages) {
        List<Spoken> kept = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (int i = messages.size() - 1; i >= 0 && left > 0; i--) {
            Spoken message = messages.get(i);
            String words = message.words();
            String shown = words.length() <= left ? words : words.substring(0, end(words, left));
            kept.add(0, new Spoken(message.id(), shown, message.at(), message.zone()));
            left -= shown.length();
        }
        return kept;
    }

    /** Not between the halves of one character. */
    private static int end(String words, int most) {
        return Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
    }
}
