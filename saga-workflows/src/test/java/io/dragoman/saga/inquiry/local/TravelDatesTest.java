package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.DATE_OF_BIRTH;
import static io.dragoman.inquiry.InquiryField.INITIAL_TRIP_DEPOSIT_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.saga.inquiry.Earlier;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We travel from 3 to 12 May                               | 2026-05-03 | 2026-05-12
                    We travel from the 3rd to the 12th of May 2027           | 2027-05-03 | 2027-05-12
                    Trip May 3-12, 2027                                      | 2027-05-03 | 2027-05-12
                    Trip between May 3 and May 12                            | 2026-05-03 | 2026-05-12
                    Trip May 28 through June 4                               | 2026-05-28 | 2026-06-04
                    Holiday 2026-05-03 to 2026-05-12                         | 2026-05-03 | 2026-05-12
                    Our trip: 05/03/2026 - 05/12/2026                        | 2026-05-03 | 2026-05-12
                    Flight on Mon, 4 May and back on Fri, 15 May             | 2026-05-04 | 2026-05-15
                    We leave on May 3 and return on the 12th                 | 2026-05-03 | 2026-05-12
                    We leave on May 28 and return on the 4th                 | 2026-05-28 | 2026-06-04
                    Trip from 20 December to 5 January                       | 2026-12-20 | 2027-01-05
                    Trip from December 20 to January 5, 2028                 | 2027-12-20 | 2028-01-05
                    Trip from 1 to 9 March                                   | 2027-03-01 | 2027-03-09
                    Viagem de 10 a 20 de março                               | 2026-03-10 | 2026-03-20
                    Viagem em maio, de 2 a 14                                | 2026-05-02 | 2026-05-14
                    Queremos viajar entre os dias 3 e 12 de maio             | 2026-05-03 | 2026-05-12
                    Vamos viajar: ida 03/05/2026, volta 12/05/2026           | 2026-05-03 | 2026-05-12
                    Viaje del 3 al 12 de abril                               | 2026-04-03 | 2026-04-12
                    Queremos viajar desde el 29 de abril hasta el 6 de mayo  | 2026-04-29 | 2026-05-06
                    Salimos el 1º de mayo y volvemos el 12                   | 2026-05-01 | 2026-05-12
                    Wir reisen vom 3. bis 12. Mai                            | 2026-05-03 | 2026-05-12
                    Wir reisen vom 28.5. bis zum 4.6.                        | 2026-05-28 | 2026-06-04
                    Urlaub 3.-12.5.2027                                      | 2027-05-03 | 2027-05-12
                    Hinflug am 03.05.26, Rückflug am 12.05.26                | 2026-05-03 | 2026-05-12
                    Am 3. Mai fliegen wir hin und am 12. Mai zurück          | 2026-05-03 | 2026-05-12
                    """)
    void first_and_last_day_are_read(String words, String start, String end) {
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo(start);
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We leave tomorrow                         | 2026-03-11
                    We leave the day after tomorrow           | 2026-03-12
                    We fly next Friday                        | 2026-03-13
                    We fly next Tuesday                       | 2026-03-17
                    We travel in two weeks                    | 2026-03-24
                    We travel 10 days from now                | 2026-03-20
                    The trip starts in a month                | 2026-04-10
                    Viajamos amanhã                           | 2026-03-11
                    A viagem começa daqui a 3 semanas         | 2026-03-31
                    Queremos viajar sexta que vem             | 2026-03-13
                    Viajamos mañana por la mañana             | 2026-03-11
                    Salimos el próximo viernes                | 2026-03-13
                    Viajamos dentro de quince días            | 2026-03-25
                    Guten Morgen, wir fliegen übermorgen      | 2026-03-12
                    Wir fliegen nächsten Freitag              | 2026-03-13
                    übermorgen für 3 Nächte nach Prag         | 2026-03-12
                    am 24.12.2026 nach Lappland               | 2026-12-24
                    am 1.2. nach Rom                          | 2027-02-01
                    morgen geht es nach Zürich                | 2026-03-11
                    Wir fliegen nächste Woche Montag          | 2026-03-16
                    We fly Wednesday next week                | 2026-03-18
                    Viajamos el viernes de la próxima semana  | 2026-03-20
                    Viajamos na quinta da próxima semana      | 2026-03-19
                    Flying Saturday, back Tuesday             | 2026-03-14
                    in 3 weeks for 5 nights                   | 2026-03-31
                    pasado mañana por 6 noches                | 2026-03-12
                    dentro de dos semanas por 6 noches        | 2026-03-24
                    Wir verreisen in zwei Wochen              | 2026-03-24
                    """)
    void days_are_counted_from_the_day_of_the_message(String words, String start) {
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo(start);
    }

    @Test
    void a_slashed_date_follows_the_language_of_the_text() {
        assertThat(Reads.value(TRAVEL_START_DATE, "Queremos salir de viaje el 03/04/2026"))
                .isEqualTo("2026-04-03");
        assertThat(Reads.note(TRAVEL_START_DATE, "Queremos salir de viaje el 03/04/2026"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    America/New_York, 2027-03-04, -
                    America/Toronto,  2027-03-04, -
                    Europe/London,    2027-04-03, ambiguous: day or month first
                    America/Lima,     2027-04-03, ambiguous: day or month first
                    UTC,              2027-03-04, ambiguous: day or month first
                    """)
    void an_english_one_follows_the_place(ZoneId zone, String start, @Nullable String note) {
        assertThat(Reads.reading(TRAVEL_START_DATE, "We would like to leave on 03/04/2027", zone, Earlier.NOTHING))
                .isNotNull()
                .satisfies(reading -> {
                    assertThat(reading.value()).isEqualTo(start);
                    assertThat(reading.note()).isEqualTo(note);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We travel 03/04/2027 - 10/04/2027              | 2027-04-03 | 2027-04-10
                    We travel 04/03/2027 - 04/10/2027              | 2027-04-03 | 2027-04-10
                    We travel 4/10-4/20                            | 2026-04-10 | 2026-04-20
                    """)
    void an_order_that_makes_a_journey_much_longer_is_not_meant(String words, String start, String end) {
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo(start);
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo(end);
        assertThat(Reads.note(TRAVEL_START_DATE, words)).isNull();
    }

    @Test
    void another_date_of_the_text_tells_which_comes_first() {
        String words = "We would like to leave on 03/04/2026 and return on 25/04/2026";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo("2026-04-03");
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo("2026-04-25");
    }

    @Test
    void where_nothing_tells_which_comes_first_the_note_says_so() {
        String words = "Tokyo 03/04/2026 - 05/04/2026";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo("2026-04-03");
        assertThat(Reads.note(TRAVEL_START_DATE, words)).isEqualTo("ambiguous: day or month first");
        assertThat(Reads.confidence(TRAVEL_START_DATE, words)).isEqualTo(Confidence.UNSURE);
    }

    @Test
    void an_end_before_the_start_is_kept_and_noted() {
        String words = "We travel from 12 May 2026 to 3 May 2026";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo("2026-05-12");
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo("2026-05-03");
        assertThat(Reads.note(TRAVEL_START_DATE, words)).isEqualTo("end before start");
        assertThat(Reads.note(TRAVEL_END_DATE, words)).isEqualTo("end before start");
    }

    @Test
    void a_journey_of_most_of_a_year_is_rather_an_end_before_the_start() {
        String words = "We travel from 20 May to 10 May";

        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo("2026-05-10");
        assertThat(Reads.note(TRAVEL_END_DATE, words)).isEqualTo("end before start");
    }

    @Test
    void of_a_pair_the_other_day_says_that_one_does_not_exist() {
        String words = "We travel from 29 February 2027 to 5 March 2027";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEmpty();
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo("2027-03-05");
        assertThat(Reads.note(TRAVEL_END_DATE, words)).isEqualTo("the start that was said does not exist");
        assertThat(Reads.note(TRAVEL_START_DATE, "We travel from 20 April to 31 April"))
                .isEqualTo("the end that was said does not exist");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We leave on 29 February                        | 29 February
                    We leave on 29 February 2027                   | 29 February 2027
                    We leave on Feb 29, 2027                       | Feb 29, 2027
                    We leave on 31 April                           | 31 April
                    We leave on 2027-02-30                         | 2027-02-30
                    We leave on 02/30/2027                         | 02/30/2027
                    Hinflug am 29.02.2027                          | 29.02.2027
                    Hinflug am 31. April                           | 31. April
                    Salimos el 29 de febrero de 2027               | 29 de febrero de 2027
                    Saída em 29 de fevereiro de 2027               | 29 de fevereiro de 2027
                    Saída dia 31/04/2027                           | 31/04/2027
                    """)
    void a_day_that_the_calendar_does_not_have_is_noted_and_never_repaired(String words, String day) {
        assertThat(Reads.reading(TRAVEL_START_DATE, words)).isNotNull().satisfies(reading -> {
            assertThat(reading.value()).isEmpty();
            assertThat(reading.words()).isEqualTo(day);
            assertThat(reading.note()).isEqualTo("does not exist");
            assertThat(reading.confidence()).isZero();
        });
    }

    @Test
    void birthdays_and_deposits_may_not_exist_either() {
        assertThat(Reads.note(DATE_OF_BIRTH, "I was born on 29 February 1981")).isEqualTo("does not exist");
        assertThat(Reads.note(INITIAL_TRIP_DEPOSIT_DATE, "We pay the deposit on 31 April"))
                .isEqualTo("does not exist");
    }

    @Test
    void a_day_of_leap_years_is_read() {
        assertThat(Reads.value(TRAVEL_START_DATE, "We leave on 29 February 2028"))
                .isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sorry, we return on the 20th                   | 2027-05-20
                    sorry, home on the 10th                        | 2027-05-10
                    On the 20th we come back                       | 2027-05-20
                    we return on the 2nd                           | 2027-06-02
                    Entschuldigung, wir kommen am 20. zurück       | 2027-05-20
                    Rückflug doch am 20.                           | 2027-05-20
                    perdón, volvemos el 20                         | 2027-05-20
                    desculpe, voltamos no dia 20                   | 2027-05-20
                    """)
    void a_way_back_without_a_month_is_read_against_what_was_said_before(String words, String end) {
        Earlier earlier = earlier("2027-05-03", "2027-05-12");

        assertThat(Reads.reading(TRAVEL_END_DATE, words, earlier)).isNotNull().satisfies(reading -> {
            assertThat(reading.value()).isEqualTo(end);
            assertThat(reading.note()).isEqualTo("month and year as said before");
        });
        assertThat(Reads.reading(TRAVEL_START_DATE, words, earlier)).isNull();
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    we leave on the 5th instead                    | 2027-05-05 | -
                    We leave on the 5th and return on the 14th     | 2027-05-05 | 2027-05-14
                    Wir fliegen doch erst am 5. los                | 2027-05-05 | -
                    Salimos el 5                                   | 2027-05-05 | -
                    Saímos no dia 5                                | 2027-05-05 | -
                    we leave on the 30th                           | 2027-04-30 | -
                    """)
    void so_is_a_day_of_leaving(String words, @Nullable String start, @Nullable String end) {
        Earlier earlier = earlier("2027-05-03", "2027-05-12");

        assertThat(Reads.value(Reads.reading(TRAVEL_START_DATE, words, earlier)))
                .isEqualTo(start);
        assertThat(Reads.value(Reads.reading(TRAVEL_END_DATE, words, earlier))).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are flying with the 2 kids",
                "Does check in at the 5 star hotel include breakfast?",
                "We'd like a room on the 5th floor at the back",
                "Let's go with the 2nd, thanks",
                "Wir fliegen zum 3. Mal mit Ihnen",
                "Ist der Check-in bis 22 möglich?",
                "Rückflug bitte im 2. Anlauf",
                "Vamos con el 2",
                "Salimos a cenar en el 5 estrellas",
                "Vamos em 5",
                "A volta é no 5 estrelas"
            })
    void numbers_of_other_things_are_no_days_though_the_days_were_said_before(String words) {
        Earlier earlier = earlier("2027-05-03", "2027-05-12");

        assertThat(Reads.reading(TRAVEL_START_DATE, words, earlier)).isNull();
        assertThat(Reads.reading(TRAVEL_END_DATE, words, earlier)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    we return the 21st                             | 2027-05-21
                    back on Friday the 21st, please                | 2027-05-21
                    We come back on the 20th. Thanks a lot         | 2027-05-20
                    Rückflug Freitag, den 21.                      | 2027-05-21
                    Wir kommen am 20. doch erst abends zurück      | 2027-05-20
                    Volvemos el 20. Gracias                        | 2027-05-20
                    voltamos dia 20, tá?                           | 2027-05-20
                    """)
    void a_day_alone_is_one_at_the_end_of_a_clause_or_before_its_small_words(String words, String end) {
        assertThat(Reads.value(Reads.reading(TRAVEL_END_DATE, words, earlier("2027-05-03", "2027-05-12"))))
                .isEqualTo(end);
    }

    @Test
    void without_a_last_day_before_the_way_back_follows_the_first() {
        assertThat(Reads.value(Reads.reading(
                        TRAVEL_END_DATE,
                        "we return on the 2nd",
                        field -> field == TRAVEL_START_DATE ? "2026-12-20" : null)))
                .isEqualTo("2027-01-02");
    }

    @Test
    void a_day_that_the_month_said_before_does_not_have_is_not_repaired() {
        assertThat(Reads.reading(TRAVEL_END_DATE, "we return on the 31st", earlier("2027-06-03", "2027-06-12")))
                .isNotNull()
                .satisfies(reading -> assertThat(reading.note()).isEqualTo("does not exist"));
    }

    @Test
    void a_day_that_does_not_fit_to_the_other_one_said_before_is_noted() {
        Earlier earlier = earlier("2027-05-03", "2027-05-12");

        assertThat(Reads.reading(TRAVEL_END_DATE, "we return on 1 May 2027", earlier))
                .isNotNull()
                .satisfies(reading -> assertThat(reading.note()).isEqualTo("end before start"));
        assertThat(Reads.reading(TRAVEL_START_DATE, "we leave on 20 May 2027", earlier))
                .isNotNull()
                .satisfies(reading -> assertThat(reading.note()).isEqualTo("end before start"));
        assertThat(Reads.reading(TRAVEL_END_DATE, "we return on 20 May 2027", earlier))
                .isNotNull()
                .satisfies(reading -> assertThat(reading.note()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2028-05-03 | we return on 12 May  | 2028-05-12
                    2026-12-20 | we return on 4 Jan   | 2027-01-04
                    2026-02-20 | we return on 12 May  | 2026-05-12
                    """)
    void a_last_day_without_a_year_follows_the_first_one_said_before(String start, String words, String end) {
        assertThat(Reads.value(Reads.reading(TRAVEL_END_DATE, words, earlier(start, null))))
                .isEqualTo(end);
    }

    private static Earlier earlier(String start, @Nullable String end) {
        return field -> field == TRAVEL_START_DATE ? start : field == TRAVEL_END_DATE ? end : null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Flying Saturday, back Tuesday                      | 2026-03-14 | 2026-03-17
                    Flying on Saturday, back on Wednesday              | 2026-03-14 | 2026-03-18
                    We fly on Thursday and return on Wednesday         | 2026-03-12 | 2026-03-18
                    """)
    void a_way_back_on_a_weekday_follows_the_way_there(String words, String start, String end) {
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo(start);
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo(end);
    }

    @Test
    void a_past_day_with_its_year_is_kept_and_noted() {
        String words = "We travel from 3 May 2020 to 5 May 2020";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo("2020-05-03");
        assertThat(Reads.note(TRAVEL_START_DATE, words)).isEqualTo("in the past");
    }

    @Test
    void a_day_that_is_moved_stands_instead_of_the_former() {
        String words = "Please move our departure from July 4 to July 6";

        assertThat(Reads.value(TRAVEL_START_DATE, words)).isEqualTo("2026-07-06");
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We leave on 3 May for 10 nights                    | 2026-05-13
                    A 10 day trip starting 3 May                       | 2026-05-13
                    Salimos el 3 de mayo por dos semanas               | 2026-05-17
                    übermorgen für 3 Nächte nach Prag                  | 2026-03-15
                    in 3 weeks for 5 nights                            | 2026-04-05
                    pasado mañana por 6 noches                         | 2026-03-18
                    dentro de dos semanas por 6 noches                 | 2026-03-30
                    Hinflug am 3. Mai, wir bleiben 2 Wochen            | 2026-05-17
                    """)
    void an_end_that_follows_from_the_length_of_the_stay_is_noted_as_derived(String words, String end) {
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isEqualTo(end);
        assertThat(Reads.note(TRAVEL_END_DATE, words)).isEqualTo("derived: start and length of stay");
        assertThat(Reads.confidence(TRAVEL_END_DATE, words)).isEqualTo(Confidence.UNSURE);
    }

    @Test
    void what_is_quoted_is_not_the_customers() {
        assertThat(Reads.value(TRAVEL_START_DATE, "Yes please!\n> We travel from 3 to 12 May"))
                .isNull();
    }

    @Test
    void a_range_in_words_about_travelling_is_clear() {
        assertThat(Reads.confidence(TRAVEL_START_DATE, "Our trip is from 3 to 12 May"))
                .isEqualTo(Confidence.CLEAR);
        assertThat(Reads.confidence(TRAVEL_START_DATE, "3 to 12 May")).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void a_lone_day_needs_words_of_travelling() {
        assertThat(Reads.value(TRAVEL_START_DATE, "3 May 2026")).isNull();
        assertThat(Reads.value(DATE_OF_BIRTH, "3 May 1980")).isNull();
        assertThat(Reads.value(TRAVEL_START_DATE, "Our trip: 3 May 2026")).isEqualTo("2026-05-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me on 3 May",
                "Please call me back Friday.",
                "Please call me back on 3 May",
                "I'll come back to you on 3 May",
                "Could you write back by 3 May?",
                "Rufen Sie mich am Freitag zurück",
                "Vuelvo a llamar el viernes",
                "Aguardo seu retorno até 3 de maio",
                "Me liga de volta na sexta",
                "A lovely weekend, thanks for asking. Back at work on Monday!",
                "Our cat sitter is only free until 18 May",
                "Is April 5 a holiday there?",
                "We got back from Paris on January 2 and loved it",
                "My brother flew to Rome on 3 May 2025",
                "Cumplo 40 años el 12 de mayo, por eso el viaje",
                "Faço 40 anos dia 12 de maio, por isso a viagem",
                "My passport expires on 3 May 2030",
                "I sent you an e-mail on 3 May",
                "Mein Reisepass ist bis zum 3. Mai 2030 gültig",
                "La factura del 3 de mayo",
                "O boleto vence em 03/05/2026",
                "I may 3 times",
                "Available 24/7, in 1/2 an hour, version 1.2.3",
                "Guten Morgen!",
                "Até amanhã!",
                "Hasta mañana",
                "See you tomorrow"
            })
    void days_of_other_things_are_no_travel_dates(String words) {
        assertThat(Reads.value(TRAVEL_START_DATE, words)).isNull();
        assertThat(Reads.value(TRAVEL_END_DATE, words)).isNull();
    }

    @Test
    void amounts_and_people_behind_a_month_are_no_days() {
        assertThat(Reads.value(TRAVEL_START_DATE, "A trip in May 2 adults")).isNull();
        assertThat(Reads.value(TRAVEL_START_DATE, "A trip in May 2026")).isNull();
        assertThat(Reads.value(TRAVEL_START_DATE, "We leave on 3 May, 2000 euros"))
                .isEqualTo("2026-05-03");
    }
}
