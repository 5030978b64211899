package io.dragoman.providers.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.Described;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Notice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemsTest {

    @Test
    void an_item_that_our_reading_fails_on_costs_only_itself_and_is_not_repeated() {
        JsonNode array = JsonMapper.shared().readTree("[{\"n\":1},{\"n\":0},7,{\"n\":2}]");

        assertThat(Items.each("thing", array, ItemsTest::read))
                .map(Described::item)
                .containsExactly("NOTICE 1", "UNREADABLE thing | DEFECT", "UNREADABLE thing | WRONG_TYPE", "NOTICE 2");
        assertThat(Items.each("thing", array, ItemsTest::read).toString()).doesNotContain("+447700900123");
    }

    private static InboundItem read(JsonNode item) {
        if (item.path("n").asInt() == 0) {
            throw new IllegalStateException("+447700900123");
        }
        return new Notice(item.path("n").asString());
    }
}
