package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Messages and what a careful person reads in them. All names, numbers and addresses are invented. */
record Corpus(List<Message> messages) {

    /**
     * @param zone where the customer is; UTC where it is not said
     * @param notes a part of what must be noted beside a value
     */
    record Message(
            String id,
            String language,
            Instant at,
            @Nullable String zone,
            String words,
            Map<String, String> expected,
            @Nullable Map<String, String> notes) {

        ZoneId zoneId() {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        }

        Map<InquiryField, String> fields() {
            return expected.entrySet().stream()
                    .collect(Collectors.toMap(entry -> InquiryField.of(entry.getKey()), Map.Entry::getValue));
        }
    }

    static Corpus of(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file), file)) {
            return new Corpus(List.of(JsonMapper.shared().readValue(in, Message[].class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How well an extractor does, by a property of the message or of the field. */
    <K extends Comparable<K>> Map<K, Score> scores(MessageReader extractor, Function<Case, K> key) {
        return messages.stream()
                .flatMap(message -> cases(extractor, message).stream())
                .collect(Collectors.groupingBy(
                        key, java.util.TreeMap::new, Collectors.reducing(Score.NONE, Case::score, Score::plus)));
    }

    static List<Case> cases(MessageReader extractor, Message message) {
        Map<InquiryField, String> read = new EnumMap<>(InquiryField.class);
        for (Reading reading : extractor.read(message.words(), message.at(), message.zoneId())) {
            if (!reading.value().isEmpty()) {
                read.put(reading.field(), reading.value());
            }
        }
        Map<InquiryField, String> expected = message.fields();
        return java.util.Arrays.stream(InquiryField.values())
                .filter(field -> read.containsKey(field) || expected.containsKey(field))
                .map(field -> new Case(message, field, expected.get(field), read.get(field)))
                .toList();
    }

    /** A field of a message: what was expected and what was read. */
    record Case(
            Message message,
            InquiryField field,
            @Nullable String expected,
            @Nullable String read) {

        Score score() {
            boolean right = Objects.equals(expected, read);
            return new Score(right ? 1 : 0, read == null ? 0 : 1, expected == null ? 0 : 1);
        }
    }

    /** Right ones among those read and among those expected. */
    record Score(int right, int read, int expected) {

        static final Score NONE = new Score(0, 0, 0);

        Score plus(Score other) {
            return new Score(right + other.right, read + other.read, expected + other.expected);
        }

        double precision() {
            return read == 0 ? 1 : (double) right / read;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }
    }
}
