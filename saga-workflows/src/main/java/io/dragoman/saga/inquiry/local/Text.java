package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Extractor.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final String original;
    private final Folding folding;
    private final String folded;
    private final CharSequence scanned;
    private final Sentences sentences;
    private final LocalDate today;
    private final Set<Language> languages;
    private final Lexicon lexicon;
    private final Optional<ListedTravellers> listed;
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
        sentences = new Sentences(folded, languages.contains(Language.DE), this::capital);
        lexicon = Lexicon.of(languages);
        List<Day> named = DayReader.days(this);
        listed = ListedTravellers.of(this, named);
        days = ListedTravellers.claim(listed, named);
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

    Optional<ListedTravellers> listed() {
        return listed;
    }

    Matcher matcher(String template) {
        return lexicon.pattern(template).matcher(scanned);
    }

    /** As {@link #matcher(String)}, with the words of all languages: for phrases that mean nothing else in any of them. */
    Matcher matcherOfAll(String template) {
        return Lexicon.of(Set.of()).pattern(template).matcher(scanned);
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
        if (index >= folded.length()) {
            return false;
        }
        int point = original.codePointAt(folding.origin(index));
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    Reading reading(InquiryField field, String value, double confidence, Span span, @Nullable String note) {
        return new Reading(field, value, confidence, words(span), note);
    }

    /** From the beginning of the sentence, or of the line, to {@code index}. */
    Span sentenceBefore(int index) {
        return sentences.before(index);
    }

    /** From {@code index} to the end of the sentence or line. */
    Span sentenceAfter(int index) {
        return sentences.after(index);
    }

    /** From {@code index} to the end. */
    Span from(int index) {
        return new Span(index, folded.length());
    }
}
