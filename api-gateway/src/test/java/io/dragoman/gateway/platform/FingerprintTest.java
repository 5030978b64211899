package io.dragoman.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class FingerprintTest {

    @Test
    void the_same_list_at_another_position_is_the_same() {
        assertThat(of("{\"items\":[{\"position\":7}],\"next\":null,\"position\":7}", "7"))
                .isEqualTo(of("{\"items\":[{\"position\":7}],\"next\":null,\"position\":123}", "123"));
        assertThat(of("{\"position\":7,\"counters\":{\"é\":1}}", "7"))
                .isEqualTo(of("{\"position\":80,\"counters\":{\"é\":1}}", "80"));
    }

    @Test
    void whatever_else_differs_is_another() {
        String known = of("{\"items\":[{\"position\":7}],\"position\":7}", "7");

        assertThat(of("{\"items\":[{\"position\":8}],\"position\":7}", "7")).isNotEqualTo(known);
        assertThat(of("{\"items\":[{\"position\":8}],\"position\":8}", "8")).isNotEqualTo(known);
        assertThat(of("{\"items\":[],\"position\":7}", "7")).isNotEqualTo(known);
    }

    @Test
    void a_position_that_is_not_the_answers_own_counts() {
        assertThat(of("{\"position\":7}", "9")).isNotEqualTo(of("{\"position\":8}", "9"));
        assertThat(of("{\"position\":7}", null)).isNotEqualTo(of("{\"position\":8}", null));
        assertThat(of("{\"position\":\"7\"}", "7")).isNotEqualTo(of("{\"position\":\"8\"}", "8"));
    }

    @Test
    void what_is_no_object_has_a_fingerprint_too() {
        assertThat(of("[{\"position\":7}]", "7")).isNotEqualTo(of("[{\"position\":8}]", "8"));
        assertThat(of("", "7")).isNotEqualTo(of("{", "7"));
    }

    @Test
    void the_content_stays_readable() {
        DataBuffer content = buffer("{\"position\":7}");
        String ignored = Fingerprint.of(content, "7");

        assertThat(ignored).isNotEmpty();
        assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("{\"position\":7}");
    }

    private static String of(String json, @Nullable String position) {
        return Fingerprint.of(buffer(json), position);
    }

    private static DataBuffer buffer(String json) {
        return DefaultDataBufferFactory.sharedInstance.wrap(json.getBytes(StandardCharsets.UTF_8));
    }
}
