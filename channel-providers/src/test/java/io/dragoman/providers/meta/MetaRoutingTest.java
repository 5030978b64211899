package io.dragoman.providers.meta;

import static io.dragoman.providers.meta.MetaBodies.change;
import static io.dragoman.providers.meta.MetaBodies.decoded;
import static io.dragoman.providers.meta.MetaBodies.delivery;
import static io.dragoman.providers.meta.MetaBodies.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.Samples;
import io.dragoman.providers.meta.MetaRouting.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetaRoutingTest {

    @Test
    void a_delivery_for_one_line_stays_as_it_is() {
        byte[] body = Samples.bytes("meta/webhook-wire/messages/text-multibyte-emoji.json");

        Part part = MetaRouting.split(body).get(0);

        assertThat(MetaRouting.split(body)).hasSize(1);
        assertThat(part.phoneNumberId()).isEqualTo("774400112233445");
        assertThat(part.wabaId()).isEqualTo("551100223344556");
        assertThat(part.body()).isSameAs(body);
    }

    @Test
    void a_delivery_for_two_lines_becomes_two() {
        byte[] body = Samples.bytes("meta/webhook-wire/batch-2-entries-3-changes.json");

        List<Part> parts = MetaRouting.split(body);

        assertThat(parts)
                .extracting(Part::phoneNumberId, Part::wabaId)
                .containsExactly(
                        tuple("774400112233445", "551100223344556"), tuple("119900229933994", "998877665544332"));
        assertThat(parts.stream().flatMap(part -> decoded(part.body()).stream()))
                .containsExactlyElementsOf(decoded(body));
        assertThat(decoded(parts.get(0).body())).hasSize(5);
    }

    @Test
    void parts_keep_the_envelope_and_every_change() {
        String first = "{\"id\":\"w\",\"time\":1,\"changes\":["
                + change("p1", "\"messages\":[" + text("m1", "\uD800 \u0000 é") + "]")
                + "," + change("p2", "\"statuses\":[]") + ","
                + change("p1", "\"statuses\":[{\"id\":\"s\",\"status\":\"sent\"}]")
                + "]}";
        String second = "{\"id\":\"w\",\"time\":2,\"changes\":[{\"field\":\"account_update\",\"value\":{}},7,"
                + change("p1", "\"statuses\":[]") + "]}";

        List<Part> parts = MetaRouting.split(delivery(first, second, "8"));

        assertThat(parts)
                .extracting(Part::phoneNumberId, Part::wabaId)
                .containsExactly(tuple("p1", "w"), tuple("p2", "w"), tuple(null, "w"), tuple(null, null));
        JsonNode firstPart = JsonMapper.shared().readTree(parts.get(0).body());
        assertThat(firstPart.path("object").asString()).isEqualTo("whatsapp_business_account");
        assertThat(firstPart.at("/entry/1/time").asInt()).isEqualTo(2);
        assertThat(firstPart.at("/entry/0/changes")).hasSize(2);
        assertThat(words(decoded(parts.get(0).body()))).isEqualTo("\uFFFD \uFFFD é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "{\"entry\":7}",
                "{\"entry\":[]}",
                "{\"entry\":[7]}",
                "{\"entry\":{\"a\":{\"id\":\"1\"},\"b\":{\"id\":\"2\"}}}"
            })
    void what_cannot_be_read_is_one_part_without_keys(String text) {
        byte[] body = text.getBytes(UTF_8);

        assertThat(MetaRouting.split(body)).singleElement().satisfies(part -> {
            assertThat(part.phoneNumberId()).isNull();
            assertThat(part.wabaId()).isNull();
            assertThat(part.body()).isSameAs(body);
        });
    }

    private static String words(List<InboundItem> items) {
        return String.valueOf(((InboundItem.Message) items.get(0)).content().text());
    }
}
