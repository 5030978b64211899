package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.TRAVELERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.saga.inquiry.Earlier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravellersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A trip for 2 adults and a child (7)                     | [{},{},{}]
                    We are a family of four                                 | [{},{},{},{}]
                    A trip for a couple                                     | [{},{}]
                    Just me                                                 | [{}]
                    My wife and I want to travel                            | [{},{}]
                    I travel with my wife Maria and our son Tom             | [{},{"first_name":"Maria"},{"first_name":"Tom"}]
                    A trip for my wife Maria and our son Tom                | [{"first_name":"Maria"},{"first_name":"Tom"}]
                    A trip for me, my wife Maria and two kids               | [{},{"first_name":"Maria"},{},{}]
                    A trip with my wife Maria (born May 12, 1980)           | [{},{"first_name":"Maria","date_of_birth":"1980-05-12"}]
                    A trip with our kids Tom and Lea                        | [{},{"first_name":"Tom"},{"first_name":"Lea"}]
                    4 people: me, my wife Maria and our son Tom             | [{},{"first_name":"Maria"},{"first_name":"Tom"},{}]
                    I'm Ann Miller, I travel with my husband Carl           | [{"first_name":"Ann","last_name":"Miller"},{"first_name":"Carl"}]
                    Passengers: Ann Miller (05/12/1980), Tom Miller         | [{"first_name":"Ann","last_name":"Miller","date_of_birth":"1980-05-12"},{"first_name":"Tom","last_name":"Miller"}]
                    Somos 3 pessoas                                         | [{},{},{}]
                    Quero viajar com meu marido Paulo                       | [{},{"first_name":"Paulo"}]
                    Viajamos dos adultos y dos niños                        | [{},{},{},{}]
                    Viajo con mi esposa Carmen                              | [{},{"first_name":"Carmen"}]
                    Wir sind zu viert                                       | [{},{},{},{}]
                    Meine Frau Petra und ich wollen verreisen               | [{},{"first_name":"Petra"}]
                    Reise für 2 Erwachsene 1 Kind                           | [{},{},{}]
                    Trip for 2 adults 1 child                               | [{},{},{}]
                    Viaje para 2 adultos 1 niño                             | [{},{},{}]
                    Viagem para 2 adultos 1 criança                         | [{},{},{}]
                    Ich reise mit meiner Frau Anna Berger nach Florenz      | [{},{"first_name":"Anna","last_name":"Berger"}]
                    Reise für zwei Erwachsene und ein Kind                  | [{},{},{}]
                    """)
    void travellers_are_read(String words, String travellers) {
        assertThat(Reads.value(TRAVELERS, words)).isEqualTo(travellers);
    }

    @Test
    void people_that_are_only_counted_are_noted() {
        assertThat(Reads.note(TRAVELERS, "We are 4 people")).isEqualTo("counted, not named");
        assertThat(Reads.note(TRAVELERS, "I travel with my son Tom and my parents"))
                .isEqualTo("perhaps more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My wife's birthday is soon",
                "My husband will call you",
                "3 days in Rome",
                "Hotel with 4 stars",
                "We are 10 minutes late",
                "I have a couple of questions",
                "Wir haben ein paar Fragen",
                "There are 3 restaurants on the list",
                "I have 3 kids, so I am hard to reach",
                "I will talk about it with my husband Carl",
                "Ich spreche noch mit meinem Mann Peter",
                "Hablo con mi marido Juan y le digo",
                "Falo com meu marido Pedro e te respondo",
                "Last year we went with 6 people to Rome",
                "Letztes Jahr waren wir mit 6 Personen in Kroatien"
            })
    void others_who_are_mentioned_do_not_travel(String words) {
        assertThat(Reads.value(TRAVELERS, words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    also my wife Mary Smith, born 1982-07-19                | {"first_name":"Mary","last_name":"Smith","date_of_birth":"1982-07-19"}
                    And my wife Mary Smith                                  | {"first_name":"Mary","last_name":"Smith"}
                    also our son Cy Lee born 3 Mar 2015                     | {"first_name":"Cy","last_name":"Lee","date_of_birth":"2015-03-03"}
                    auch meine Frau Mary Smith                              | {"first_name":"Mary","last_name":"Smith"}
                    también mi esposa Mary Smith                            | {"first_name":"Mary","last_name":"Smith"}
                    também minha esposa Mary Smith                          | {"first_name":"Mary","last_name":"Smith"}
                    """)
    void who_joins_is_added_to_those_named_before(String words, String traveller) {
        String john = "{\"first_name\":\"John\",\"last_name\":\"Smith\",\"date_of_birth\":\"1980-02-03\"}";

        assertThat(Reads.reading(TRAVELERS, words, field -> field == TRAVELERS ? "[" + john + "]" : null))
                .isNotNull()
                .satisfies(reading -> {
                    assertThat(reading.value()).isEqualTo("[" + john + "," + traveller + "]");
                    assertThat(reading.note()).isEqualTo("added to those named before");
                });
    }

    @Test
    void who_was_named_before_is_not_added_again() {
        String mary = "[{\"first_name\":\"Mary\"}]";

        assertThat(Reads.value(
                        Reads.reading(TRAVELERS, "also my wife Mary", field -> field == TRAVELERS ? mary : null)))
                .isEqualTo(mary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also my friend Tom recommended you",
                "Also my wife Maria needs a vegetarian meal",
                "Auch mein Freund Tom hat Sie empfohlen",
                "También mi amigo Luis me recomendó su agencia",
                "Também meu amigo Luís recomendou vocês",
                "My wife and I loved your offer, thank you"
            })
    void who_is_only_mentioned_does_not_join(String words) {
        assertThat(Reads.reading(TRAVELERS, words, before("[{\"first_name\":\"Ann\"},{}]")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{},{}]                     | [{},{"first_name":"Tom"}]
                    [{"first_name":"Ann"},{}]   | [{"first_name":"Ann"},{"first_name":"Tom"}]
                    [{}]                        | [{},{"first_name":"Tom"}]
                    [{},{"first_name":"Lea"}]   | [{},{"first_name":"Lea"},{"first_name":"Tom"}]
                    """)
    void who_was_counted_before_gets_the_name(String known, String all) {
        assertThat(Reads.value(Reads.reading(TRAVELERS, "Also our son Tom is coming along", before(known))))
                .isEqualTo(all);
    }

    private static Earlier before(String travellers) {
        return field -> field == TRAVELERS ? travellers : null;
    }
}
