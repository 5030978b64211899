package io.dragoman.providers.greenapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Described;
import io.dragoman.providers.Golden;
import io.dragoman.providers.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GreenApiSamplesTest {

    private static final Map<String, List<String>> EXPECTED = Golden.of("greenapi/expected.txt");
    private final GreenApiCodec codec = new GreenApiCodec();

    static List<String> samples() {
        return new ArrayList<>(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_gives_its_items(String sample) {
        byte[] body = Samples.bytes("greenapi/" + sample);
        assertThat(codec.decode(Accounts.of(Provider.GREEN_API, Map.of()), Samples.contentType(sample), body))
                .map(Described::item)
                .isEqualTo(EXPECTED.get(sample));
    }

    @Test
    void every_sample_has_its_expectation() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(all());
    }

    private static List<String> all() {
        return Samples.names("greenapi", ".json").stream()
                .filter(name -> name.contains("/"))
                .toList();
    }
}
