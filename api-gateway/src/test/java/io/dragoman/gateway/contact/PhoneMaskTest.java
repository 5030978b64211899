package io.dragoman.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        "Ann +16505551234, Ann +16505551234",
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
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "VIEWER")
    void others_see_them_whole(Role role) {
        assertThat(PhoneMask.of("+16505551234", caller(role))).isEqualTo("+16505551234");
        assertThat(PhoneMask.within("call +16505551234", caller(role))).isEqualTo("call +16505551234");
    }

    private static Caller caller(Role role) {
        return new Caller("t1", "u1", Caller.Kind.USER, role);
    }
}
