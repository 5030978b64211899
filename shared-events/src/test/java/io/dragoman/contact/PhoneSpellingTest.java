package io.dragoman.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "+551187654321, +5511987654321",
        "+555561234567, +5555961234567",
        "+525512345678, +5215512345678",
        "+529991234567, +5219991234567"
    })
    void a_mobile_number_of_brazil_or_mexico_has_two_spellings(String one, String other) {
        assertThat(PhoneSpelling.other(one)).contains(other);
        assertThat(PhoneSpelling.other(other)).contains(one);
        assertThat(PhoneSpelling.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+551133334444", // a landline of São Paulo
                "+5511933334444", // without the nine it would be one
                "+550087654321", // no area code
                "+5511887654321",
                "+16505551234",
                "+541187654321",
                "+52155123456789",
                "55119876543210",
                ""
            })
    void everything_else_has_one(String number) {
        assertThat(PhoneSpelling.other(number)).isEmpty();
    }

    @Test
    void a_number_is_the_same_as_itself_and_no_other() {
        assertThat(PhoneSpelling.same("+16505551234", "+16505551234")).isTrue();
        assertThat(PhoneSpelling.same("+16505551234", "+16505551235")).isFalse();
    }
}
