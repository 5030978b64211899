package io.dragoman.saga.inquiry.local;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of some languages, and patterns made of them. */
final class Lexicon {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9.]*)}");
    private static final String NOTHING = "(?!)";
    private static final Map<Set<Language>, Lexicon> LEXICONS = new ConcurrentHashMap<>();

    /** The words of all languages. */
    static final Lexicon ALL = of(Set.of());

    private final List<WordTable> tables;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> numbered = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();

    private Lexicon(Collection<Language> languages) {
        tables = languages.stream().map(WordTable::of).toList();
    }

    /** The words of these languages; of all when there are none. */
    static Lexicon of(Set<Language> languages) {
        Set<Language> spoken = languages.isEmpty() ? EnumSet.allOf(Language.class) : EnumSet.copyOf(languages);
        return LEXICONS.computeIfAbsent(spoken, Lexicon::new);
    }

    /** All folded words of a key. */
    Set<String> words(String key) {
        return sets.computeIfAbsent(
                key,
                k -> tables.stream().flatMap(table -> table.words(k).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the word occurs in any of the tables. */
    boolean knows(String word) {
        return tables.stream().anyMatch(table -> table.vocabulary().contains(word));
    }

    /** The numbers that words stand for: {@code march} is 3 in {@code month}. */
    Map<String, Integer> numbers(String prefix) {
        return numbered.computeIfAbsent(prefix, p -> {
            Map<String, Integer> values = new HashMap<>();
            tables.forEach(table -> table.numbered(p).forEach(values::putIfAbsent));
            return Map.copyOf(values);
        });
    }

    /** The number that digits or a word of that table stand for. */
    int number(String table, String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : Objects.requireNonNull(numbers(table).get(word.replaceAll("\\s+", " ")));
    }

    /** The last parts of the keys that begin with {@code prefix} and have words: {@code USD} for {@code money}. */
    Set<String> keys(String prefix) {
        return tables.stream().flatMap(table -> table.keys(prefix)).collect(Collectors.toUnmodifiableSet());
    }

    /** The pattern in which each {@code {key}} stands for any of that key's words, and {@code {month}} for any numbered one. */
    Pattern pattern(String template) {
        return patterns.computeIfAbsent(template, this::compile);
    }

    private Pattern compile(String template) {
        return Pattern.compile(PLACEHOLDER.matcher(template).replaceAll(this::alternatives));
    }

    private String alternatives(MatchResult placeholder) {
        String key = placeholder.group(1);
        Set<String> words = words(key).isEmpty() ? numbers(key).keySet() : words(key);
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s{1,3}\\Q"))
                .collect(Collectors.joining("|"));
        return Matcher.quoteReplacement(
                words.isEmpty() ? NOTHING : "(?<![\\p{L}\\p{N}])(?>" + any + ")(?![\\p{L}\\p{N}])");
    }
}
