package io.dragoman.providers.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "16505551234,          +16505551234",
        "+16505551234,         +16505551234",
        "' 16505551234',       +16505551234",
        "+44 7700 900123,      +447700900123",
        "+44 (0)7700 900-123,  +447700900123",
        "4407700900123,        +447700900123",
        "390612345678,         +390612345678",
        "5215512345678,        +5215512345678",
        "5511987654321,        +5511987654321",
        "32665,                +32665",
        "0,                    +0",
        "000,                  +000",
        "99999999999999999999, +99999999999999999999"
    })
    void a_number_has_one_spelling(String given, String e164) {
        assertThat(Phones.e164(given)).isEqualTo(e164);
        assertThat(Phones.e164(e164)).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "MyBank24", "GB.48151623420815162342", "1@lid", "+1-800-FLOWERS"})
    void anything_else_is_no_number(String given) {
        assertThat(Phones.e164(given)).isNull();
    }
}
