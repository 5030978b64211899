package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import io.dragoman.saga.inquiry.Notes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in a message.
 *
 * @param words as the message has them
 */
record Quote(Spoken message, String words) {

    /** How sure a model is it cannot tell; its values stand below what is certain. */
    static final double CONFIDENCE = 0.9;

    /** What no words prove, or what is doubtful. */
    static final double GUESS = 0.4;

    /** A note that begins like this makes a value give way to whatever a message says itself. */
    private static final String OTHER_WORDS = "derived: not said by its words";

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
                return Optional.of(new Quote(message, found.group()));
            }
        }
        return Optional.empty();
    }

    /** A value that these words say. */
    ExtractedValue proves(InquiryField field, String value, @Nullable String note) {
        return value(field, value, CONFIDENCE, note);
    }

    /** A value that these words say, with something that cannot be right or is not clear. */
    ExtractedValue doubts(InquiryField field, String value, String note) {
        return value(field, value, GUESS, note);
    }

    /** A value that these words do not say, though they are named for it. */
    ExtractedValue suggests(InquiryField field, String value, @Nullable String note) {
        return value(field, value, GUESS, Notes.join(OTHER_WORDS, note));
    }

    /** No value, since what these words say cannot be. */
    ExtractedValue denies(InquiryField field, String note) {
        return value(field, "", 0, note);
    }

    private ExtractedValue value(InquiryField field, String value, double confidence, @Nullable String note) {
        return new ExtractedValue(field, value, confidence, message.id(), words, note);
    }

    boolean contains(String text) {
        return lower(words).contains(lower(text));
    }

    /** True when each word of a text is one of these, in whatever order and between whatever signs. */
    boolean hasWordsOf(String text) {
        return wordsOf(words).containsAll(wordsOf(text));
    }

    /** True when a text has words of these and else only those of another text, which was there before. */
    boolean addsTo(String before, String text) {
        Set<String> added = new HashSet<>(wordsOf(text));
        added.removeAll(wordsOf(before));
        return !added.isEmpty() && wordsOf(words).containsAll(added);
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
