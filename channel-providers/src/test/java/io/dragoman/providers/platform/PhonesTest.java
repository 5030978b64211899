package io.dragoman.providers.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "(650) 555-1234, US, +16505551234",
        "0161 496 0000,  GB, +441614960000",
        "16505551234,    US, +16505551234",
        "+16505551234,   US,",
        "650,            US,",
        "0161 496 0000,  US,",
        "x,              US,"
    })
    void a_number_without_its_country_code_is_one_of_a_country(String given, String country, @Nullable String e164) {
        assertThat(Phones.national(given, country)).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({"+16505551234, US", "+15550783881, US", "+441614960000, GB", "+32665, BE"})
    void a_number_is_of_a_country(String number, String country) {
        assertThat(Phones.country(number)).isEqualTo(country);
    }
}
