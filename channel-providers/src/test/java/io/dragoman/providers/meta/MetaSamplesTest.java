package io.dragoman.providers.meta;

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

class MetaSamplesTest {

    private static final Map<String, List<String>> EXPECTED = Golden.of("meta/expected.txt");
    private final MetaCodec codec = new MetaCodec();

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

    static List<String> wireForms() {
        return Samples.names("meta/webhook-wire", ".json");
    }

    @ParameterizedTest
    @MethodSource("wireForms")
    void the_compact_escaped_form_says_the_same(String name) {
        assertThat(decoded("webhook-wire/" + name)).isEqualTo(decoded("webhook/" + name));
    }

    private List<InboundItem> decoded(String sample) {
        return codec.decode(
                Accounts.of(Provider.META, Map.of()), Samples.contentType(sample), Samples.bytes("meta/" + sample));
    }

    private static List<String> all() {
        return Samples.names("meta", ".json").stream()
                .filter(name -> name.startsWith("webhook/"))
                .toList();
    }
}
