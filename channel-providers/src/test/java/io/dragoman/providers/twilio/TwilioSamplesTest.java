package io.dragoman.providers.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Described;
import io.dragoman.providers.Golden;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSamplesTest {

    private static final Map<String, List<String>> EXPECTED = Golden.of("twilio/expected.txt");
    private final TwilioCodec codec = new TwilioCodec();

    static List<String> samples() {
        return new ArrayList<>(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_gives_its_items(String sample) {
        assertThat(decoded(sample)).map(Described::item).isEqualTo(EXPECTED.get(sample));
    }

    @Test
    void every_sample_has_its_expectation() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(all());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_parameters_as_json_say_the_same(String sample) {
        assertThat(decoded(sample.replace(".form", ".json"))).isEqualTo(decoded(sample));
    }

    private List<InboundItem> decoded(String sample) {
        return codec.decode(
                Accounts.of(Provider.TWILIO, Map.of()), Samples.contentType(sample), Samples.bytes("twilio/" + sample));
    }

    private static List<String> all() {
        return Samples.names("twilio", "").stream()
                .filter(name -> name.matches("webhook/.*\\.form"))
                .toList();
    }
}
