package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A customer's words, prepared for reading. Indexes are those of the folded text. */
final class Text {

    private final Source source;
    private final CharSequence scanned;
    private final Sentences sentences;
    private final Setting setting;
    private final Set<Language> languages;
    private final Lexicon lexicon;
    private final Optional<ListedTravellers> listed;
    private final List<Day> days;

    /** {@code meter} wraps what the patterns scan, so that a test can count their steps. */
    Text(String words, Setting setting, UnaryOperator<CharSequence> meter) {
        source = new Source(words);
        scanned = meter.apply(source.folded());
        this.setting = setting;
        languages = Languages.of(source.folded());
        sentences = new Sentences(source.folded(), languages.contains(Language.DE), source::capital);
        lexicon = Lexicon.of(languages);
        List<Day> named = DayReader.days(this);
        listed = ListedTravellers.of(this, named);
        days = ListedTravellers.claim(listed, named);
    }

    Source source() {
        return source;
    }

    LocalDate today() {
        return setting.today();
    }

    Setting setting() {
        return setting;
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
        return Lexicon.ALL.pattern(template).matcher(scanned);
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

    /** Whether the words within the span end like that. */
    boolean ends(String template, Span within) {
        return matcher("(?:" + template + ")$", within).useAnchoringBounds(true).find();
    }

    /** Whether nothing of its sentence stands behind the span. */
    boolean ends(Span span) {
        return at("\\s{0,5}(?:[.!?\\n]|$)", span.end()).lookingAt();
    }

    /** A matcher for what begins at {@code index}; {@link Matcher#lookingAt} asks it. */
    Matcher at(String template, int index) {
        return matcher(template, from(index));
    }

    /** Where what begins at {@code index} ends; {@code index} when nothing of that kind does. */
    int skip(String template, int index) {
        Matcher found = at(template, index);
        return found.lookingAt() ? found.end() : index;
    }

    Reading reading(InquiryField field, String value, double confidence, Span span, @Nullable String note) {
        return new Reading(field, value, confidence, source.words(span), note);
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
        return new Span(index, scanned.length());
    }
}
