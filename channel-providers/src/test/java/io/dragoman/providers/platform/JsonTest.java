package io.dragoman.providers.platform;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.InboundItem.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{'a':1}", "nul", "\u0000", "{\"a\":01}"})
    void what_is_no_json_is_said_to_be_invalid(String body) {
        assertThat(code(body.getBytes(UTF_8))).isEqualTo("INVALID_JSON");
    }

    @Test
    void bytes_that_are_no_text_are_invalid() {
        assertThat(code(new byte[] {'"', (byte) 0xC3, '"'})).isEqualTo("INVALID_JSON");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(code(nested(10_000))).isEqualTo("TOO_DEEP");
        assertThat(code(nested(1_001))).isEqualTo("TOO_DEEP");
        assertThat(code(nested(1_000))).isNull();
    }

    @Test
    void lengths_are_bounded() {
        assertThat(code(("\"" + "x".repeat(20_000_001) + "\"").getBytes(UTF_8))).isEqualTo("TOO_LARGE");
        assertThat(code(("\"" + "x".repeat(20_000_000) + "\"").getBytes(UTF_8))).isNull();
        assertThat(code("9".repeat(10_001).getBytes(UTF_8))).isEqualTo("TOO_LARGE");
    }

    @Test
    void any_unicode_encoding_is_read() {
        assertThat(code("{\"a\":\"é\"}".getBytes(UTF_16))).isNull();
        assertThat(code("\uFEFF{}".getBytes(UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\ud800\",\"b\":\"\\u0000\"}",
                "{\"a\":\"é👋\",\"b\":[1,-2.5,1e300,12345678901234567890,true,null,{}]}"
            })
    void what_is_kept_is_equal_to_what_was_sent_and_can_be_stored(String json) {
        String raw = Json.raw(Json.tree(json.getBytes(UTF_8)).orElseThrow());

        assertThat(CleanText.isClean(raw)).isTrue();
        assertThat(JsonMapper.shared().readTree(raw))
                .isEqualTo(JsonMapper.shared().readTree(json));
    }

    @Test
    void a_number_beyond_all_bounds_harms_only_itself() {
        assertThat(Json.raw(Json.tree("[1e99999999999,1]".getBytes(UTF_8)).orElseThrow()))
                .isEqualTo("[\"Infinity\",1]");
    }

    @Test
    void the_deepest_body_can_be_written_again() {
        assertThat(Json.raw(Json.tree(nested(1_000)).orElseThrow())).hasSize(2_000);
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
    }

    /** The code of the unreadable body; {@code null} when it is readable. */
    private static @Nullable String code(byte[] body) {
        return Json.items(body, root -> List.of()).stream()
                .map(item -> ((Unreadable) item).code())
                .findFirst()
                .orElse(null);
    }
}
