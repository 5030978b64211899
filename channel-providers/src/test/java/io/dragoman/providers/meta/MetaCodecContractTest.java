package io.dragoman.providers.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.CodecContract;
import io.dragoman.providers.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaCodecContractTest extends CodecContract {

    MetaCodecContractTest() {
        super(new MetaCodec());
    }

    @Override
    protected List<String> samples() {
        return Samples.names("meta/webhook", ".json").stream()
                .map(name -> "meta/webhook/" + name)
                .toList();
    }

    @Override
    protected byte[] saying(String text) {
        return MetaBodies.messages(MetaBodies.text("wamid.1", text));
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
