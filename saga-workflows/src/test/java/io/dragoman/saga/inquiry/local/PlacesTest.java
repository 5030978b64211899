package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.ORIGIN;
import static io.dragoman.inquiry.InquiryField.TRIP_DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    We want a trip to Japan                              | Japan                 | -
                    a trip to rio de janeiro please                      | Rio de Janeiro        | -
                    We'd love to go to Rome, Florence and Venice         | Rome, Florence, Venice | -
                    Fly to Paris, France                                 | Paris, France         | -
                    A holiday in the Maldives                            | Maldives              | -
                    We want to visit Ljubelava                           | Ljubelava             | -
                    Destination: Xanadu Bay                              | Xanadu Bay            | -
                    Flying from Denver to Tokyo                          | Tokyo                 | Denver
                    A trip to Tokyo leaving from Austin, TX              | Tokyo                 | Austin, TX
                    We travel to Tokyo and return to Denver              | Tokyo                 | -
                    A trip to celebrate, from 3 to 12 May                | -                     | -
                    Going to Ann                                         | -                     | -
                    Quero uma viagem para a Itália saindo de São Paulo   | Itália                | São Paulo
                    Passagem de Curitiba para o Rio                      | Rio                   | Curitiba
                    Vamos viajar para Junho                              | -                     | -
                    Quiero un viaje a Perú desde Madrid                  | Perú                  | Madrid
                    quiero viajar a roma y florencia                     | Roma, Florencia       | -
                    Vuelo de Lima a La Paz                               | La Paz                | Lima
                    Wir möchten nach Lissabon reisen, ab Frankfurt       | Lissabon              | Frankfurt
                    Wir wollen in die Schweiz reisen                     | Schweiz               | -
                    Urlaub auf Mallorca                                  | Mallorca              | -
                    Wir möchten nicht nach Rom, sondern nach Paris       | Paris                 | -
                    no quiero ir a Roma sino a Milán                     | Milán                 | -
                    não quero ir para Roma, mas para Milão               | Milão                 | -
                    We don't want to travel to Rome but to Paris         | Paris                 | -
                    Don't want to fly to Rome                            | -                     | -
                    We are not going to Rome any more                    | -                     | -
                    Wir wollen nicht mehr nach Rom fliegen               | -                     | -
                    No queremos viajar a Roma sino a París               | París                 | -
                    Não vamos viajar para Roma, mas para Paris           | Paris                 | -
                    Why not go to Rome?                                  | Rome                  | -
                    I don't want to go to Berlin. I want Munich          | Munich                | -
                    quero Milão                                          | Milão                 | -
                    Change of plan: destination Milan                    | Milan                 | -
                    to Oslo                                              | Oslo                  | -
                    From Texas.                                          | -                     | Texas
                    Ich heiße Sabine Krüger, geboren am 07.11.1968.      | -                     | -
                    Oi, aqui é a Mariana Costa, quero ir pra Gramado de 10 a 15 de julho | Gramado | -
                    I'm Paris Hilton and want a trip in May, from 3 to 12 May | -                | -
                    übermorgen für 3 Nächte nach Prag                    | Prag                  | -
                    am 24.12.2026 nach Lappland                          | Lappland              | -
                    am 1.2. nach Rom                                     | Rom                   | -
                    morgen geht es nach Zürich                           | Zürich                | -
                    Wir fahren nach Hause                                | -                     | -
                    """)
    void destination_and_origin_are_read(String words, String destination, String origin) {
        assertThat(Reads.value(TRIP_DESTINATION, words)).isEqualTo(destination);
        assertThat(Reads.value(ORIGIN, words)).isEqualTo(origin);
    }

    @Test
    void a_lone_known_place_is_a_guess() {
        String words = "Lisboa 12.05.2026 - 19.05.2026";

        assertThat(Reads.value(TRIP_DESTINATION, words)).isEqualTo("Lisboa");
        assertThat(Reads.confidence(TRIP_DESTINATION, words)).isEqualTo(Confidence.UNSURE);
        assertThat(Reads.value(TRIP_DESTINATION, "Lisboa")).isNull();
    }

    @Test
    void where_the_customer_lives_is_an_uncertain_origin() {
        assertThat(Reads.value(ORIGIN, "I live in Austin, Texas and want a trip to Peru"))
                .isEqualTo("Austin, Texas");
        assertThat(Reads.note(ORIGIN, "I live in Austin, Texas and want a trip to Peru"))
                .isEqualTo("where the customer lives");
    }

    @Test
    void a_journey_of_the_past_is_no_destination() {
        assertThat(Reads.value(TRIP_DESTINATION, "Last year we took a trip to Rome."))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My passport was issued on 12 June 2021 in Chicago",
                "Can I speak with somebody about the Porto flight?",
                "Lohnt sich ein Ausflug nach Sintra?",
                "Is the excursion to Sintra included in our trip?",
                "O passeio para Sintra está incluído na viagem?",
                "¿Está incluida la excursión a Sintra en el viaje?",
                "My brother went to Bali and loved the trip",
                "They lost my suitcase on the flight to London"
            })
    void where_the_destination_is_known_places_beside_it_are_none(String words) {
        assertThat(Reads.reading(TRIP_DESTINATION, words, field -> field == TRIP_DESTINATION ? "Lisbon" : null))
                .isNull();
    }

    @Test
    void where_the_customer_lives_is_no_origin_when_another_was_said() {
        assertThat(Reads.reading(ORIGIN, "I live in Austin, Texas", field -> field == ORIGIN ? "Newark" : null))
                .isNull();
    }
}
