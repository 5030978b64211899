package io.dragoman.server.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.server.platform.StartRefused;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource({
        "dragoman.statuses.orphan-after, soon",
        "dragoman.statuses.orphan-after, -1h",
        "dragoman.statuses.orphan-after, 36501d",
        "dragoman.statuses.orphan-after, 999999999999999999d",
        "dragoman.inquiries.follow-up.stale-after, -1s",
        "dragoman.inquiries.completeness, whole",
        "dragoman.inquiries.essential-fields, shoe_size",
        "dragoman.inquiries.essential-fields, 'email,email'",
        "dragoman.extraction.attempts, 0",
        "dragoman.intake.attempts, 0",
        "dragoman.intake.attempts, 100",
        "dragoman.extraction.attempts, 99999999999",
        "dragoman.extraction.openai.at-once, 2147483648",
        "dragoman.extraction.openai.tokens-per-day, 9999999999999",
        "dragoman.gateway.streams.total, 0",
        "dragoman.gateway.streams.per-caller, many",
        "dragoman.gateway.streams.heartbeat, 0s",
        "dragoman.gateway.streams.heartbeat, 61s",
        "dragoman.gateway.streams.trust, 2m",
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
        "dragoman.inquiries.completeness, card",
        "dragoman.inquiries.essential-fields, first_name",
        "dragoman.extraction.attempts, 999999999",
        "dragoman.extraction.openai.tokens-per-day, 999999999999",
        "dragoman.gateway.streams.total, 5000",
        "dragoman.gateway.streams.heartbeat, 1s",
        "dragoman.gateway.streams.trust, 0s",
        "dragoman.admin-token, test-token",
        "dragoman.admin-password, short",
    })
    void what_is_possible_is_taken(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "dragoman.admin-token, fifteen-letters, DRAGOMAN_ADMIN_TOKEN",
        "dragoman.admin-password, eleven-char, DRAGOMAN_ADMIN_PASSWORD",
    })
    void in_production_a_secret_that_can_be_guessed_is_refused(String name, String value, String variable) {
        assertThatThrownBy(() -> check(name, value, "production"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining(value);
        assertThatCode(() -> check(name, value + "-and-more", "production")).doesNotThrowAnyException();
    }

    private static void check(String name, String value, String... profiles) {
        Map<String, Object> given =
                Map.of(name, value, "dragoman.master-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        try (StaticApplicationContext context = new StaticApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profiles);
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.forEach(source -> sources.remove(source.getName())); // what this process was started with
            sources.addFirst(new MapPropertySource("given", given));
            new SettingsCheck().initialize(context);
        }
    }
}
