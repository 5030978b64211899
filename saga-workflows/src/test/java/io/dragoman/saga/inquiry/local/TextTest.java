package io.dragoman.saga.inquiry.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.saga.inquiry.Earlier;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @Test
    void folding_drops_case_accents_and_invisible_marks_and_remembers_where_it_was() {
        Folding folding = Folding.of("A\u0301\u200bb\u00df\ud835\udc00");

        assertThat(folding.toString()).isEqualTo("abssa");
        assertThat(folding.origin(1)).isEqualTo(3);
        assertThat(folding.origin(4)).isEqualTo(5);
        assertThat(folding.origin(5)).isEqualTo(7);
    }

    @Test
    void a_character_that_stands_for_a_phrase_does_not_multiply_the_text() {
        assertThat(Folding.fold("\ufdfa")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We would like to travel             | EN
                    Nós gostaríamos muito de uma viagem | PT
                    Nosotros quisiéramos viajar         | ES
                    Wir möchten gerne verreisen         | DE
                    """)
    void the_language_is_told_by_small_words(String words, Language language) {
        assertThat(Languages.of(Folding.fold(words))).isEqualTo(Set.of(language));
    }

    @Test
    void where_nothing_tells_the_language_none_is_named() {
        assertThat(Languages.of("1234")).isEmpty();
    }

    @Test
    void links_and_addresses_are_no_words() {
        Text text = new Text(
                "see https://paris.example/rome and ann@rome.example",
                new Setting(Reads.AT, ZoneOffset.UTC, Earlier.NOTHING),
                UnaryOperator.identity());

        assertThat(text.source().folded())
                .doesNotContain("rome")
                .hasSize(text.source().original().length());
    }

    @Test
    void a_reading_of_decomposed_letters_keeps_them() {
        String words = "Me chamo Joa\u0303o Silva";

        assertThat(new LocalExtractor().read(words, Reads.AT, ZoneOffset.UTC))
                .anySatisfy(reading -> assertThat(reading.words()).isEqualTo("Joa\u0303o"));
    }
}
