package io.dragoman.saga.inquiry.openai;

import io.dragoman.conversation.MessageId;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand in a message.
 *
 * @param words as the message has them
 * @param at when that was written
 */
record Quote(MessageId messageId, String words, Instant at) {

    private static final int LONGEST = 1_000;
    private static final String WHOLE = "(?<![\\p{L}\\p{N}])(?<!\\d[.,])%s(?![\\p{L}\\p{N}]|[.,]\\d)";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Finds words where they were said last; case and blanks may differ, nothing else. */
    static Optional<Quote> find(String words, List<Spoken> messages) {
        return find(words, "%s", messages);
    }

    /** Finds words that are no part of a longer word, nor digits of a longer number. */
    static Optional<Quote> findWhole(String words, List<Spoken> messages) {
        return find(words, WHOLE, messages);
    }

    private static Optional<Quote> find(String words, String form, List<Spoken> messages) {
        String sought = words.strip();
        if (sought.isEmpty() || sought.length() > LONGEST) {
            return Optional.empty();
        }
        String literally = Stream.of(sought.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Pattern pattern = Pattern.compile(form.formatted(literally), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (int i = messages.size() - 1; i >= 0; i--) {
            Spoken message = messages.get(i);
            Matcher found = pattern.matcher(message.words());
            if (found.find()) {
                return Optional.of(new Quote(message.id(), found.group(), message.at()));
            }
        }
        return Optional.empty();
    }

    boolean contains(String text) {
        return lower(words).contains(lower(text));
    }

    /** True when each word of a text is one of these, in whatever order and between whatever signs. */
    boolean hasWordsOf(String text) {
        return wordsOf(words).containsAll(wordsOf(text));
    }

    private static Set<String> wordsOf(String text) {
        return BETWEEN_WORDS
                .splitAsStream(lower(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
