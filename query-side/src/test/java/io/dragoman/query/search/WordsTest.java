package io.dragoman.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.search.SearchText;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "To Lisbon please!, lisb",
        "José Núñez, jose nunez",
        "jose nunez, JOSÉ NÚÑ",
        "Straße, STRASSE",
        "STRASSE, straß",
        "\uD835\uDD18\uD835\uDD2B\uD835\uDD26 Köln, uni koln",
        "İstanbul, istanbul",
        "Iğdır, igdir",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "smørrebrød, smorrebrod",
        "東京都へ行く, 東京",
        "東京都へ行く, 京都",
        "東京都へ行く, 都",
        "Привет мир, приве",
        "안녕하세요, 안녕",
        "ada.l@example.org, ada.l@ex",
        "booking 4829113, 9113",
        "booking 4829113, 4829",
        "12/05/2030, 12/05/2030",
        "12/05/2030, 2030 12",
        "a1b2, a1"
    })
    void a_text_is_found_by_the_beginnings_of_its_words(String text, String asked) {
        assertThat(finds(Words.of(text), asked, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "To Lisbon, isbon",
        "To Lisbon, lisbon porto",
        "To Lisbon, .*",
        "To Lisbon, $gt",
        "東京都, 都東",
        "booking 4829113, 113",
        "To Lisbon, l1sbon"
    })
    void nothing_else_is_found(String text, String asked) {
        assertThat(finds(Words.of(text), asked, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1222, true",
        "+34 600 111 222, true",
        "0034-600-111-222, true",
        "600 (111) 222, true",
        "0600111222, true",
        "34600111222, true",
        "222, false",
        "3460, false",
        "600111223, false"
    })
    void a_telephone_number_is_found_by_its_end(String asked, boolean found) {
        assertThat(finds(Words.ofPhone("+34600111222"), asked, true)).isEqualTo(found);
        assertThat(finds(Words.ofName("+34 600 111 222"), asked, true)).isEqualTo(found);
        assertThat(finds(Words.ofPhone("+34600111222"), asked, false)).isFalse();
    }

    @Test
    void every_beginning_is_looked_up_by_something_its_word_is_known_by() {
        for (String word : Words.of("Schifffahrtsgesellschaft 東京 a 48291133 \uD835\uDD18x")) {
            Set<String> keys = Keys.of(Set.of(word));
            int least = word.startsWith("~") ? 5 : 1;
            for (int length = least; length <= word.length(); length++) {
                if (!Character.isHighSurrogate(word.charAt(length - 1))) {
                    assertThat(keys).contains(Keys.of(word.substring(0, length)));
                }
            }
        }
    }

    private static boolean finds(Set<String> words, String asked, boolean numbers) {
        Document thing = new Document("words", new Document("text", Words.join(words)));
        Terms terms = Terms.of(new SearchText(asked, numbers));
        boolean known =
                terms.all().stream().allMatch(term -> term.keys().stream().anyMatch(Keys.of(words)::contains));
        return !terms.isEmpty() && known && terms.fit(thing);
    }
}
