package io.dragoman.saga.inquiry.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of words of one language. */
final class WordTable {

    private static final Pattern BLANKS = Pattern.compile("[^\\p{L}']+");
    private static final Map<Language, WordTable> TABLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TABLES.put(language, new WordTable(language.code() + ".properties"));
        }
    }

    private final Map<String, List<String>> words = new HashMap<>();
    private final Set<String> vocabulary;

    private WordTable(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        properties.stringPropertyNames().forEach(key -> words.put(key, split(properties.getProperty(key))));
        vocabulary = words.values().stream()
                .flatMap(List::stream)
                .flatMap(BLANKS::splitAsStream)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    static WordTable of(Language language) {
        return Objects.requireNonNull(TABLES.get(language));
    }

    List<String> words(String key) {
        return words.getOrDefault(key, List.of());
    }

    /** Every single word of the table that is longer than two letters. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    Map<String, Integer> numbered(String prefix) {
        Map<String, Integer> values = new HashMap<>();
        keys(prefix)
                .filter(key -> key.chars().allMatch(Character::isDigit))
                .forEach(key -> words(prefix + "." + key).forEach(word -> values.put(word, Integer.valueOf(key))));
        return values;
    }

    Stream<String> keys(String prefix) {
        return words.keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1));
    }

    private static List<String> split(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(Folding::fold)
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .distinct()
                .toList();
    }
}
