package io.dragoman.providers.greenapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.CodecContract;
import io.dragoman.providers.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreenApiCodecContractTest extends CodecContract {

    GreenApiCodecContractTest() {
        super(new GreenApiCodec());
    }

    @Override
    protected List<String> samples() {
        return Samples.names("greenapi/webhook", ".json").stream()
                .map(name -> "greenapi/webhook/" + name)
                .toList();
    }

    @Override
    protected byte[] saying(String text) {
        return GreenApiBodies.text(text);
    }

    @Override
    protected String contentType() {
        return "application/json";
    }

    @Test
    void halves_of_surrogates_are_replaced() {
        assertThat(said("a\uD800b\uDC00\uD83D\uDC4B\uD800")).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDC4B\uFFFD");
    }
}
