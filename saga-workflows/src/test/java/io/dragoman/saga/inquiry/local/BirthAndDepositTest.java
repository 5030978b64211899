package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.DATE_OF_BIRTH;
import static io.dragoman.inquiry.InquiryField.INITIAL_TRIP_DEPOSIT_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthAndDepositTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I was born on 12 May 1980                  | 1980-05-12
                    Born 12 May 1980                           | 1980-05-12
                    DOB: 05/12/1980                            | 1980-05-12
                    05/12/80 is my date of birth               | 1980-05-12
                    Date of birth: May 12th, 1980              | 1980-05-12
                    Nasci em 12/05/1980                        | 1980-05-12
                    Data de nascimento: 12 de maio de 1980     | 1980-05-12
                    Nací el 12 de mayo de 1980                 | 1980-05-12
                    Fecha de nacimiento 12-05-1980             | 1980-05-12
                    Ich bin am 12.05.1980 geboren              | 1980-05-12
                    Geburtsdatum: 12. Mai 1980                 | 1980-05-12
                    Born 29 February 1984                      | 1984-02-29
                    """)
    void a_birthday_is_read_beside_words_of_birth(String words, String birthday) {
        assertThat(Reads.value(DATE_OF_BIRTH, words)).isEqualTo(birthday);
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isNull();
    }

    @Test
    void a_birthday_in_the_future_is_flagged() {
        assertThat(Reads.value(DATE_OF_BIRTH, "I was born on 12 May 2062")).isEqualTo("2062-05-12");
        assertThat(Reads.note(DATE_OF_BIRTH, "I was born on 12 May 2062")).isEqualTo("in the future");
    }

    @Test
    void a_birthday_without_a_year_or_of_somebody_else_is_not_read() {
        assertThat(Reads.value(DATE_OF_BIRTH, "My birthday is on 12 May")).isNull();
        assertThat(Reads.value(DATE_OF_BIRTH, "My wife Maria was born on 12 May 1980"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We can pay the deposit by April 15           | 2026-04-15
                    Deposit on 15 April, trip from 3 to 12 May   | 2026-04-15
                    On 15 April I will send the down payment     | 2026-04-15
                    First payment: 04/15/2026                    | 2026-04-15
                    Pago o sinal até 15 de abril                 | 2026-04-15
                    A entrada será paga amanhã                   | 2026-03-11
                    El anticipo lo pago el 15 de abril           | 2026-04-15
                    Die Anzahlung überweise ich am 15.04.        | 2026-04-15
                    """)
    void the_day_of_the_deposit_is_read_where_it_is_said(String words, String day) {
        assertThat(Reads.value(INITIAL_TRIP_DEPOSIT_DATE, words)).isEqualTo(day);
    }

    @Test
    void a_deposit_that_was_paid_lies_in_the_past() {
        assertThat(Reads.value(INITIAL_TRIP_DEPOSIT_DATE, "The deposit was paid on March 1"))
                .isEqualTo("2026-03-01");
        assertThat(Reads.note(INITIAL_TRIP_DEPOSIT_DATE, "The deposit was paid on March 1"))
                .isEqualTo("in the past");
    }

    @Test
    void the_day_of_the_deposit_is_never_derived_from_the_journey() {
        assertThat(Reads.value(INITIAL_TRIP_DEPOSIT_DATE, "We travel from 3 to 12 May. Is a deposit due?"))
                .isNull();
    }
}
