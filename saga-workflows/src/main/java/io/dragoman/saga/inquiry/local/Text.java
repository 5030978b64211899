package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer's words, prepared for reading. Indexes are those of the folded text. */
final class Text {

    /** Longer texts are cut: nobody writes an inquiry of that length, and reading must end. */
    static final int LONGEST = 15_000;

    private static final Pattern ADDRESS_OF_MACHINES =
            Pattern.compile("https?://[^\\s]{1,2000}|www\\.[^\\s]{1,2000}|[^\\s@,;:<>()]{1,64}@[^\\s@,;:<>()]{1,255}");
    private static final int LONGEST_SENTENCE = 400;

    private final String original;
    private final Folding folding;
    private final String folded;
    private final CharSequence scanned;
    private final LocalDate today;
    private final Set<Language> languages;
    private final Lexicon lexicon;
    private final List<Day> days;

    Text(String words, LocalDate today) {
        this(words, today, UnaryOperator.identity());
    }

    /** {@code meter} wraps what the patterns scan, so that a test can count their steps. */
    Text(String words, LocalDate today, UnaryOperator<CharSequence> meter) {
        original = cut(words);
        folding = Folding.of(original);
        folded = masked(folding.toString());
        scanned = meter.apply(folded);
        this.today = today;
        languages = Languages.of(folded);
        lexicon = Lexicon.of(languages);
        days = DayReader.days(this);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }

    /** Names and places inside of links and e-mail addresses are not words. */
    private static String masked(String folded) {
        return ADDRESS_OF_MACHINES.matcher(folded).replaceAll(link -> "\ufffc".repeat(link.end() - link.start()));
    }

    String original() {
        return original;
    }

    String folded() {
        return folded;
    }

    LocalDate today() {
        return today;
    }

    Set<Language> languages() {
        return languages;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The days that the text names, in its order. */
    List<Day> days() {
        return days;
    }

    Matcher matcher(String template) {
        return lexicon.pattern(template).matcher(scanned);
    }

    /** A matcher that sees the rest of the text when it looks around, but matches only within the span. */
    Matcher matcher(String template, Span within) {
        return matcher(template)
                .region(within.start(), within.end())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    boolean says(String template, Span within) {
        return matcher(template, within).find();
    }

    /** What the customer wrote there, as written. */
    String words(Span span) {
        return original.substring(folding.origin(span.start()), folding.origin(span.end()))
                .strip();
    }

    boolean capital(int index) {
        int point = original.codePointAt(folding.origin(index));
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    Reading reading(InquiryField field, String value, double confidence, Span span, @Nullable String note) {
        return new Reading(field, value, confidence, words(span), note);
    }

    /** From the beginning of the sentence, or of the line, to {@code index}. */
    Span sentenceBefore(int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST_SENTENCE && !ends(start - 1)) {
            start--;
        }
        return new Span(start, index);
    }

    /** From {@code index} to the end of the sentence or line. */
    Span sentenceAfter(int index) {
        int end = index;
        while (end < folded.length() && end - index < LONGEST_SENTENCE && !ends(end)) {
            end++;
        }
        return new Span(index, end);
    }

    private boolean ends(int index) {
        return switch (folded.charAt(index)) {
            case '\n', '!', '?', ';' -> true;
            case '.' -> index + 1 >= folded.length() || (blank(index + 1) && wordBefore(index));
            default -> false;
        };
    }

    private boolean blank(int index) {
        return Character.isWhitespace(folded.charAt(index));
    }

    /** Shorter ones are abbreviations, and digits ordinals. */
    private boolean wordBefore(int index) {
        return letter(index - 1) && letter(index - 2) && letter(index - 3);
    }

    private boolean letter(int index) {
        return index >= 0 && Character.isLetter(folded.charAt(index));
    }
}
