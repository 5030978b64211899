package io.dragoman.saga.inquiry.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.local.Corpus.Case;
import io.dragoman.saga.inquiry.local.Corpus.Score;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How well the extractor reads: on messages it was built with, and on messages that it was never adjusted to. */
class CorpusTest {

    private final LocalExtractor extractor = new LocalExtractor();

    @Test
    void messages_it_was_built_with_are_read_almost_without_error() {
        Map<InquiryField, Score> scores = Corpus.of("corpus.json").scores(extractor, Case::field);
        print("corpus", scores);

        assertThat(total(scores).precision()).isGreaterThan(0.95);
    }

    private static Score total(Map<?, Score> scores) {
        return scores.values().stream().reduce(Score.NONE, Score::plus);
    }

    private static void print(String title, Map<?, Score> scores) {
        scores.forEach((key, score) -> System.out.printf(
                "%s %s: precision %.2f, recall %.2f%n", title, key, score.precision(), score.recall()));
    }
}
