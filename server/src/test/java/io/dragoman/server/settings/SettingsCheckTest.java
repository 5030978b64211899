package io.dragoman.server.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.server.platform.StartRefused;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource({
        "dragoman.statuses.orphan-after, soon",
        "dragoman.statuses.orphan-after, -1h",
        "dragoman.statuses.orphan-after, 36501d",
        "dragoman.statuses.orphan-after, 999999999999999999d",
        "dragoman.inquiries.follow-up.stale-after, -1s",
        "dragoman.extraction.attempts, 0",
        "dragoman.extraction.attempts, 99999999999",
        "dragoman.extraction.openai.at-once, 2147483648",
        "dragoman.extraction.openai.tokens-per-day, 9999999999999",
    })
    void an_impossible_value_is_refused_by_its_name(String name, String value) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "dragoman.statuses.orphan-after, 24h",
        "dragoman.statuses.orphan-after, 0s",
        "dragoman.extraction.attempts, 999999999",
        "dragoman.extraction.openai.tokens-per-day, 999999999999",
    })
    void what_is_possible_is_taken(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    private static void check(String name, String value) {
        try (StaticApplicationContext context = new StaticApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", Map.of(name, value)));
            new SettingsCheck().initialize(context);
        }
    }
}
