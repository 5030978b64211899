package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is told, in a version that never changes, and the customer's words, written as JSON so that nothing in them can end them.
 *
 * @param name for example {@code travel/1}
 */
record Prompt(String name, String rules) {

    /** All that there are, the oldest first. One that has been used never changes. */
    static final List<String> NAMES = List.of("travel/1", "travel/2", "travel/3");

    private static final Set<String> WITHOUT_BEFORE = Set.of("travel/1", "travel/2");

    /** What words lean on: "back on the 20th", "also Tom". Nothing else that is known is anybody's business. */
    private static final List<InquiryField> LEANED_ON = List.of(
            InquiryField.TRAVEL_START_DATE,
            InquiryField.TRAVEL_END_DATE,
            InquiryField.TRIP_COST,
            InquiryField.TRIP_DESTINATION,
            InquiryField.TRAVELERS);

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

    /** The user's message: JSON, with what was known before where the prompt speaks of it. */
    String words(List<Spoken> messages) {
        List<Map<String, String>> said = messages.stream()
                .map(message -> Map.of("written", written(message), "words", message.words()))
                .toList();
        Object data = WITHOUT_BEFORE.contains(name)
                ? said
                : new TreeMap<>(Map.of("before", before(messages), "messages", said));
        return JsonMapper.shared().writeValueAsString(data);
    }

    private static Map<String, String> before(List<Spoken> messages) {
        Map<String, String> known = new TreeMap<>();
        for (InquiryField field : LEANED_ON) {
            String value = messages.get(0).earlier().value(field);
            if (value != null) {
                known.put(field.label(), value);
            }
        }
        return known;
    }

    /** With the customer's offset, so that "tomorrow" is theirs. */
    private static String written(Spoken message) {
        return message.at().atZone(message.zone()).toOffsetDateTime().toString();
    }
}
