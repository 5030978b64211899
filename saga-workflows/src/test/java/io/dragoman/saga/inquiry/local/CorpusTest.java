package io.dragoman.saga.inquiry.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.MessageReader;
import io.dragoman.saga.inquiry.local.Corpus.Case;
import io.dragoman.saga.inquiry.local.Corpus.Score;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well is read: messages that the extractor was built with, and messages apart that nothing was ever adjusted to. */
class CorpusTest {

    private static final Corpus BUILT_WITH = Corpus.of("corpus.json");
    private static final Corpus APART = Corpus.of("held-out.json");

    private final LocalExtractor extractor = new LocalExtractor();

    @Test
    void messages_it_was_built_with_are_read_almost_without_error() {
        Map<InquiryField, Score> scores = scores("built with", BUILT_WITH, extractor);

        assertThat(scores).hasSize(InquiryField.values().length).allSatisfy((field, score) -> {
            assertThat(score.precision()).as("precision of %s", field).isGreaterThan(0.95);
            assertThat(score.recall()).as("recall of %s", field).isGreaterThan(0.95);
        });
    }

    @Test
    void messages_it_never_saw_are_read_well() {
        Map<InquiryField, Score> scores = scores("apart", APART, extractor);

        assertThat(scores).hasSize(InquiryField.values().length).allSatisfy((field, score) -> {
            assertThat(score.precision()).as("precision of %s", field).isGreaterThan(0.85);
            assertThat(score.recall()).as("recall of %s", field).isGreaterThan(0.70);
        });
        assertThat(total(scores).precision()).isGreaterThan(0.92);
        assertThat(total(scores).recall()).isGreaterThan(0.86);
    }

    @Test
    void every_language_is_read_well() {
        Map<String, Score> scores =
                APART.scores(extractor, each -> each.message().language());
        print("apart", scores);

        assertThat(scores).containsOnlyKeys("de", "en", "es", "pt").allSatisfy((language, score) -> {
            assertThat(score.precision()).as("precision of %s", language).isGreaterThan(0.90);
            assertThat(score.recall()).as("recall of %s", language).isGreaterThan(0.80);
        });
    }

    @Test
    void the_founding_rules_read_less_and_err_more() {
        Score founding = total(scores("founding rules, apart", APART, new FoundingRules()));
        Score local = total(APART.scores(extractor, Case::field));

        assertThat(local.precision()).isGreaterThan(founding.precision());
        assertThat(local.recall()).isGreaterThan(founding.recall());
    }

    @Test
    void there_are_many_messages_that_it_never_saw_in_every_language() {
        assertThat(APART.messages()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(APART.messages().stream()
                        .collect(Collectors.groupingBy(Corpus.Message::language, Collectors.counting()))
                        .values())
                .allSatisfy(count -> assertThat(count).isGreaterThan(30));
    }

    /** What was concluded, and what cannot be right, says so; nothing is repaired in silence. */
    @Test
    void doubts_are_noted_beside_the_value() {
        List<Doubt> doubts = APART.messages().stream().flatMap(this::doubts).toList();
        doubts.stream().filter(doubt -> !doubt.noted()).forEach(doubt -> System.out.println("not noted: " + doubt));

        assertThat(doubts).hasSizeGreaterThan(10);
        assertThat(doubts.stream().filter(Doubt::noted).count()).isGreaterThanOrEqualTo(doubts.size() * 7L / 10);
    }

    private Stream<Doubt> doubts(Corpus.Message message) {
        List<MessageReader.Reading> read = extractor.read(message.words(), message.at(), message.zoneId());
        return Objects.requireNonNullElse(message.notes(), Map.<String, String>of()).entrySet().stream()
                .map(note -> new Doubt(
                        message.id(),
                        note.getKey(),
                        read.stream()
                                .filter(reading -> reading.field().label().equals(note.getKey()))
                                .map(MessageReader.Reading::note)
                                .anyMatch(said -> said != null && said.contains(note.getValue()))));
    }

    private record Doubt(String message, String field, boolean noted) {}

    @Test
    void messages_about_nothing_are_left_alone() {
        assertThat(BUILT_WITH.messages())
                .filteredOn(message -> message.expected().isEmpty())
                .hasSizeGreaterThan(10)
                .allSatisfy(message -> assertThat(extractor.read(message.words(), message.at(), message.zoneId()))
                        .isEmpty());
    }

    private static Map<InquiryField, Score> scores(String title, Corpus corpus, MessageReader extractor) {
        Map<InquiryField, Score> scores = corpus.scores(extractor, Case::field);
        print(title, scores);
        print(title, Map.of("all fields of " + corpus.messages().size() + " messages", total(scores)));
        return scores;
    }

    private static Score total(Map<?, Score> scores) {
        return scores.values().stream().reduce(Score.NONE, Score::plus);
    }

    private static void print(String title, Map<?, Score> scores) {
        scores.forEach((key, score) -> System.out.printf(
                "%-22s %-28s precision %.2f  recall %.2f  (%d right, %d read, %d there)%n",
                title, key, score.precision(), score.recall(), score.right(), score.read(), score.expected()));
    }
}
