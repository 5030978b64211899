package io.dragoman.providers.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "'1893456000',    2030-01-01T00:00:00Z",
        "'\"1893456000\"', 2030-01-01T00:00:00Z",
        "'1',             1970-01-01T00:00:01Z",
        "'253402300799',  9999-12-31T23:59:59Z"
    })
    void seconds_are_read_as_number_and_as_text(String json, Instant time) {
        assertThat(Fields.seconds(of(json), "f")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "253402300800",
                "1893456000000",
                "9999999999999999999999999",
                "1893456000.5",
                "1e9",
                "\"now\"",
                "\" 1\"",
                "\"\u0661\u0662\"",
                "\"\"",
                "null",
                "true",
                "[1]",
                "{}"
            })
    void an_absurd_time_is_none(String json) {
        assertThat(Fields.seconds(of(json), "f")).isNull();
    }

    @Test
    void an_id_may_be_written_as_a_number() {
        assertThat(Fields.scalar(of("1101234567"), "f")).isEqualTo("1101234567");
        assertThat(Fields.scalar(of("1.5"), "f")).isNull();
        assertThat(Fields.scalar(of("\"  \""), "f")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"messages, messages", "a-b_c.d, a-b_c.d", "'two words', unknown", "'', unknown", "<b>, unknown"})
    void only_words_are_shown_as_words(String given, String shown) {
        assertThat(Fields.word(given)).isEqualTo(shown);
        assertThat(Fields.word(null)).isEqualTo("unknown");
        assertThat(Fields.word("x".repeat(65))).isEqualTo("unknown");
    }

    private static JsonNode of(String value) {
        return JsonMapper.shared().readTree("{\"f\":" + value + "}");
    }
}
