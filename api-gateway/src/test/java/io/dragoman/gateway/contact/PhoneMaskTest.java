package io.dragoman.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PhoneMaskTest {

    @ParameterizedTest
    @CsvSource({
        "+16505551234, +1•••••••234",
        "+447700900123, +44•••••••123",
        "+1 650 555 1234, +1•••••••234",
        "16505551234, ••••••••234",
        "+99912345678, ••••••••678",
        "Ann, Ann",
        "Room 101, Room 101",
        "2030, 2030",
        "Ann +16505551234, Ann +1•••••••234",
    })
    void a_viewer_sees_numbers_without_their_middle(String text, String shown) {
        assertThat(PhoneMask.of(text, caller(Role.VIEWER))).isEqualTo(shown);
    }

    @Test
    void within_words_numbers_are_hidden_too() {
        assertThat(PhoneMask.within("call +1 650-555-1234 after 9", caller(Role.VIEWER)))
                .isEqualTo("call +1•••••••234 after 9");
    }

    @ParameterizedTest
    @CsvSource({
        "User changed from 4915190000001 to 4915190000002, User changed from ••••••••••001 to ••••••••••002",
        "call +1 650-555-1234 after 9, call +1•••••••234 after 9",
        "tel:+49 (0)151 / 900 00 01, tel:+49••••••••001",
        "write to 4915190000001@c.us, write to ••••••••••001@c.us",
        "٠١٢٣٤٥٦٧٨٩, •••••••٧٨٩",
        "06.12.34.56.78, •••••••678",
        "2030-06-12 4915190000001, ••••••••••••••••••001",
        "Room 101 for 5000 EUR in 2030, Room 101 for 5000 EUR in 2030",
        "from 12.06.2030 - 20.06.2030 for 2, from 12.06.2030 - 20.06.2030 for 2",
        "2030-06-12 14:30, 2030-06-12 14:30",
        "06/12/2030 or 12/6/2030, 06/12/2030 or 12/6/2030",
        "4 200 000, ••••000",
    })
    void in_a_text_numbers_are_hidden_and_days_are_not(String text, String shown) {
        assertThat(PhoneMask.text(text, caller(Role.VIEWER))).isEqualTo(shown);
        assertThat(PhoneMask.text(text, caller(Role.AGENT))).isEqualTo(text);
    }

    @Test
    void short_lines_are_no_number_together_and_a_long_text_is_read_once() {
        assertThat(PhoneMask.text("1\n2\n3\n4\n5\n6\n7\n8", caller(Role.VIEWER)))
                .isEqualTo("1\n2\n3\n4\n5\n6\n7\n8");
        assertThat(PhoneMask.text("1 ".repeat(50_000) + "x", caller(Role.VIEWER)))
                .endsWith("•111 x");
        assertThat(PhoneMask.text(null, caller(Role.VIEWER))).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "VIEWER")
    void others_see_them_whole(Role role) {
        assertThat(PhoneMask.of("+16505551234", caller(role))).isEqualTo("+16505551234");
        assertThat(PhoneMask.within("call +16505551234", caller(role))).isEqualTo("call +16505551234");
    }

    @Test
    void in_an_object_texts_and_long_whole_numbers_are_hidden_and_places_are_not() {
        String json = """
                {"name":"Office","latitude":37.4219983,"longitude":-122.0,"floor":4021,"phone":16505551234,"deep":[{"a":"+16505551234"},
                null,16505551234.0,-16505551234,99999999999999999999,true],"+16505551234":1,"+16505559234":2}""";

        assertThat(JsonMapper.shared().writeValueAsString(PhoneMask.object(json, caller(Role.VIEWER))))
                .isEqualTo("{\"name\":\"Office\",\"latitude\":37.4219983,\"longitude\":-122.0,\"floor\":4021,"
                        + "\"phone\":\"••••••••234\",\"deep\":[{\"a\":\"+1•••••••234\"},null,\"••••••••234\",\"••••••••234\","
                        + "\"•••••••••••••••••999\",true],\"+1•••••••234\":1,\"+1•••••••234•\":2}");
        assertThat(PhoneMask.object(json, caller(Role.AGENT)))
                .containsEntry("phone", 16505551234L)
                .containsKey("+16505551234");
        assertThat(PhoneMask.object(null, caller(Role.VIEWER))).isNull();
    }

    private static Caller caller(Role role) {
        return new Caller("t1", "u1", Caller.Kind.USER, role);
    }
}
