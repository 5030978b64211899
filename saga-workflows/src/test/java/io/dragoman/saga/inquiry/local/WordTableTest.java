package io.dragoman.saga.inquiry.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordTableTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_everything_that_english_says(Language language) {
        for (String family :
                Set.of("date", "day", "cue", "name", "place", "people", "address", "stay", "deposit", "range")) {
            assertThat(keys(language, family)).as(family).containsAll(keys(Language.EN, family));
        }
        assertThat(WordTable.of(language).numbered("month").values()).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(WordTable.of(language).numbered("weekday").values()).contains(1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_is_recognised_by_its_own_words(Language language) {
        String words = String.join(" ", WordTable.of(language).words("language.words"));

        assertThat(Languages.of(words)).contains(language);
    }

    private static Set<String> keys(Language language, String family) {
        return WordTable.of(language).keys(family).collect(Collectors.toSet());
    }
}
