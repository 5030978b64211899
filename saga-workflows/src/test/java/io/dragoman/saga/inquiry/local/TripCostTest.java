package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.TRIP_COST;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripCostTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Our budget is $4,200.50                    | 4200.50 USD
                    Budget 4.200,50 €                          | 4200.50 EUR
                    Budget: 4200                               | 4200
                    We have about 5k                           | 5000
                    We have about 4.5k                         | 4500
                    We can spend USD 3000                      | 3000 USD
                    We can spend 3 000 EUR                     | 3000 EUR
                    Spend max. £2,500                          | 2500 GBP
                    It may cost five thousand dollars          | 5000 USD
                    It may cost 1.5 million yen                | 1500000 JPY
                    CHF 4'200.50                               | 4200.50 CHF
                    Orçamento de R$ 12 mil                     | 12000 BRL
                    Podemos gastar 12.000,00 reais             | 12000.00 BRL
                    Temos uns 5 mil                            | 5000
                    Presupuesto de 3 mil euros                 | 3000 EUR
                    Queremos gastar cinco mil dólares          | 5000 USD
                    Unser Budget: 3.000 Euro                   | 3000 EUR
                    Unser Budget: fünftausend Euro             | 5000 EUR
                    Etwa 4 Tausend Euro für die Reise          | 4000 EUR
                    Our budget is 3 to 4k USD                  | 4000 USD
                    Budget between $3,000 and $4,000           | 4000 USD
                    budget is not $4000 but $5000              | 5000 USD
                    Preis bis 3.500,- Euro pro Person          | 3500 EUR
                    Our budget is USD4500                      | 4500 USD
                    Our budget is ₹2,50,000                    | 250000 INR
                    2.000-2.500 € insgesamt                    | 2500 EUR
                    """)
    void amounts_keep_their_currency(String words, String value) {
        assertThat(Reads.value(TRIP_COST, words)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A deposit of $500 is fine",
                "Is there a $200 discount?",
                "I paid the $1,200 invoice",
                "Room 5000",
                "I will pay the remaining balance of $2,000",
                "2 adults and 3 kids",
                "Call 5125550134",
                "We travel on 3 May 2026",
                "A 10 day trip",
                "Flight 4200 to Rome",
                "My brother paid $900 for his phone",
                "It costs $50 to change seats",
                "I don't want to pay $500 now",
                "The flight costs 120 euros more",
                "Another agency offers it for $3,000 in total",
                "How many euros is 100 dollars?",
                "My brother went to Bali and paid $3,500",
                "Der Flug kostet jetzt 120 Euro mehr",
                "En otra agencia cuesta 3.000 euros",
                "Em outra agência custa 3.000 reais",
                "Minha irmã foi pra Cancún por 3.500 reais"
            })
    void other_numbers_are_no_cost(String words) {
        assertThat(Reads.value(TRIP_COST, words)).isNull();
    }

    @Test
    void an_amount_for_each_person_is_noted() {
        assertThat(Reads.note(TRIP_COST, "Budget 900 € pro Person")).isEqualTo("per person");
        assertThat(Reads.note(TRIP_COST, "Preis bis 3.500,- Euro pro Person")).isEqualTo("per person");
        assertThat(Reads.note(TRIP_COST, "Our budget is $900 per person")).isEqualTo("per person");
    }

    @Test
    void the_upper_end_of_a_range_is_taken_and_noted() {
        assertThat(Reads.note(TRIP_COST, "Budget between $3,000 and $4,000")).isEqualTo("upper end of a range");
    }

    @Test
    void words_of_cost_raise_the_confidence() {
        assertThat(Reads.confidence(TRIP_COST, "Our budget is $4,000"))
                .isGreaterThan(Reads.confidence(TRIP_COST, "A nice trip, $4,000"));
    }

    @Test
    void the_words_are_those_of_the_amount() {
        assertThat(Reads.reading(TRIP_COST, "Our budget is $4,200.50!"))
                .isNotNull()
                .satisfies(reading -> assertThat(reading.words()).isEqualTo("$4,200.50"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    I'll wire 1,000 EUR today and the rest on Monday              | -
                    Geht auch ein Mietwagen für 300 Euro die Woche?               | -
                    The show with the dolphins is 150 euros, is that all right?   | -
                    5000 euros                                                    | 5000 EUR
                    rather 5000 euros please                                      | 5000 EUR
                    Our budget is 5000 euros, so nothing fancy if that is all right | 5000 EUR
                    For the whole trip we have 5000 euros by now                  | 5000 EUR
                    """)
    void where_the_cost_is_known_a_bare_amount_needs_words_of_the_journey(String words, @Nullable String value) {
        assertThat(Reads.value(Reads.reading(TRIP_COST, words, field -> field == TRIP_COST ? "4200 EUR" : null)))
                .isEqualTo(value);
    }
}
