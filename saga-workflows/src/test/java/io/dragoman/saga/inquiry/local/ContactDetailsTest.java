package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.EMAIL;
import static io.dragoman.inquiry.InquiryField.HOME_ADDRESS;
import static io.dragoman.inquiry.InquiryField.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Call +1 (415) 555-0132                    | +14155550132
                    +44 20 7946 0958                          | +442079460958
                    Tel. 0049 30 5550147                      | +49305550147
                    Meine Nummer: +49 (0)30 5550147           | +49305550147
                    https://wa.me/5521987654321               | +5521987654321
                    My US number is 512-555-0134              | +15125550134
                    Mi móvil es 612 34 56 78 (España)         | +34612345678
                    Call me: (512) 555-0134                   | 5125550134
                    Meu celular é 11 91234-5678               | 11912345678
                    Tel. 0341/123456                          | 0341123456
                    Handy 0171 5551234                        | 01715551234
                    Please call me about my booking: 650-555-1234 | 6505551234
                    For the reservation call me at 650-555-1234   | 6505551234
                    Rufen Sie mich wegen der Buchung an: 0171 5551234 | 01715551234
                    Para la reserva llámeme al 612 34 56 78   | 612345678
                    Sobre a reserva me ligue: 11 91234-5678   | 11912345678
                    """)
    void telephone_numbers_are_read(String words, String number) {
        assertThat(Reads.value(PHONE_NUMBER, words)).isEqualTo(number);
    }

    @Test
    void a_number_without_a_country_is_noted() {
        assertThat(Reads.note(PHONE_NUMBER, "Call me: (512) 555-0134")).isEqualTo("no country code");
        assertThat(Reads.note(PHONE_NUMBER, "Call me: +1 512 555 0134")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order number 5551234567",
                "We travel 2026-05-03 - 2026-05-12",
                "Budget 1 000 000 pesos",
                "12345678",
                "My number is 123",
                "flight number is LH400 and booking ref 20260304",
                "My booking number is 650-555-1234",
                "Call me. Booking 5551234567",
                "The hotel's phone number is +34 912 345 678",
                "I called your office at 650-555-1234",
                "My wife's number is 650-555-1234",
                "Die Nummer vom Hotel ist 0171 5551234",
                "El teléfono del hotel es +34 912 345 678",
                "O telefone do hotel é +351 21 555 0144",
                "My old number was 415-555-0100, please delete it",
                "Is 415-555-0188 the right number of the Lisbon office?",
                "The front desk told me their number is +1 305 555 0142",
                "The code is 123456789012345678"
            })
    void other_digits_are_no_telephone_number(String words) {
        assertThat(Reads.value(PHONE_NUMBER, words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Write to Ann.Miller+trips@Example.co.uk.   | ann.miller+trips@example.co.uk
                    <josé@exämple.de>                          | josé@exämple.de
                    a@example.com or b@example.com             | a@example.com
                    """)
    void email_addresses_are_read(String words, String address) {
        assertThat(Reads.value(EMAIL, words)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@",
                "@ann",
                "ann@example",
                "ann @ example.com",
                "a@b@c",
                "Please write to my husband, his email is carl@example.com"
            })
    void what_only_looks_like_an_email_address_is_none(String words) {
        assertThat(Reads.value(EMAIL, words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I live at 100 Main Street, Apt 4, Springfield, IL 62701.        | 100 Main Street, Apt 4, Springfield, IL 62701
                    100 Main St\\nSpringfield, IL 62701-1234\\nThanks               | 100 Main St, Springfield, IL 62701-1234
                    My address is 18 Rosewood Avenue, Leeds LS6 2AB, UK             | 18 Rosewood Avenue, Leeds LS6 2AB, UK
                    I live at 12 Elm Court, Burlington and want to travel           | 12 Elm Court, Burlington
                    Adresse: Lindenstraße 14, 50674 Köln                            | Lindenstraße 14, 50674 Köln
                    Ich wohne in der Hauptstr. 5a, 60311 Frankfurt am Main.         | Hauptstr. 5a, 60311 Frankfurt am Main
                    wohnhaft Am Markt 3, 99084 Erfurt                               | Am Markt 3, 99084 Erfurt
                    Vivo en Calle Mayor 12, 3º B, 28013 Madrid, España              | Calle Mayor 12, 3º B, 28013 Madrid, España
                    Moro na Rua Augusta, 1500, São Paulo - SP, 01304-001            | Rua Augusta, 1500, São Paulo - SP, 01304-001
                    Morada: Rua do Carmo 12, 1200-094 Lisboa                        | Rua do Carmo 12, 1200-094 Lisboa
                    """)
    void home_addresses_are_read(String words, String address) {
        assertThat(Reads.value(HOME_ADDRESS, words)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our hotel is at Calle Mayor 12, 28013 Madrid",
                "The invoice goes to: Miller Design LLC, 80 Pine Street, New York, NY 10005",
                "Die Rechnung bitte an Firma Weber, Industriestraße 8, 70565 Stuttgart",
                "We need 3 rooms on the way to Rome",
                "We walked 5 miles down the street"
            })
    void other_places_are_no_home_address(String words) {
        assertThat(Reads.value(HOME_ADDRESS, words)).isNull();
    }
}
