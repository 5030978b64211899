package io.dragoman.saga.inquiry.local;

import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    My name is Ann Miller and I love Rome    | Ann        | Miller
                    my name is ann miller and i love rome    | Ann        | Miller
                    MY NAME IS ANN MILLER                    | Ann        | Miller
                    I'm Ann Miller.                          | Ann        | Miller
                    I am Dr. Ann Miller                      | Ann        | Miller
                    This is Ann Miller from Texas            | Ann        | Miller
                    My name is Siobhán O'Connor-Smith        | Siobhán    | O'Connor-Smith
                    My name is Jan van der Berg              | Jan        | van der Berg
                    My name is Mary J. Blake                 | Mary J     | Blake
                    Surname: Miller First name: Ann          | Ann        | Miller
                    Name: Xoqlu Brandywine                   | Xoqlu      | Brandywine
                    Surname: Miller, First name: Ann         | Ann        | Miller
                    Hello!\\n\\nKind regards,\\nAnn Miller   | Ann        | Miller
                    Hello! Thanks, Ann                       | Ann        |
                    See you\\n- Ann                          | Ann        |
                    Ann Miller here. Hello                   | Ann        | Miller
                    Me chamo João Pedro da Silva             | João Pedro | da Silva
                    Meu nome é Ana Souza Lima                | Ana        | Souza Lima
                    Aqui é a Ana Souza, tudo bem?            | Ana        | Souza
                    Soy María García López, hola             | María      | García López
                    Me llamo Ximena de la Torre              | Ximena     | de la Torre
                    Ich heiße Sandra Koch                    | Sandra     | Koch
                    Mein Name ist Katharina von Arnim        | Katharina  | von Arnim
                    Hier ist Lena Vogel, guten Tag           | Lena       | Vogel
                    mein Name: Schmidt, Karl                 | Karl       | Schmidt
                    My last name is Miller                   |            | Miller
                    Mein Nachname ist Koch                   |            | Koch
                    I'm Georgia Brown from Texas             | Georgia    | Brown
                    I'm Paris Hilton                         | Paris      | Hilton
                    Hello I'm Sydney                         | Sydney     |
                    Oi, aqui é a Mariana Costa, quero ir pra Gramado | Mariana | Costa
                    Viele Grüße\\nLena Vogel                 | Lena       | Vogel
                    Please call me Ann                       | Ann        |
                    Here's my name: Ann Miller               | Ann        | Miller
                    I travel with my wife, my name is Tom    | Tom        |
                    Ihr Name: Karl Weber                     | Karl       | Weber
                    Customer's name: Ann Miller              | Ann        | Miller
                    """)
    void the_customers_name_is_read(String words, String first, String last) {
        assertThat(Reads.value(FIRST_NAME, words)).isEqualTo(first);
        assertThat(Reads.value(LAST_NAME, words)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Ms. Johnson, hello",
                "Hi Anna, how are you?",
                "I'm interested in Italy",
                "I am American",
                "I'm from Austin",
                "Thanks Anna for the offer",
                "This is urgent",
                "My wife Maria loves Rome",
                "Soy argentino",
                "Ich bin Lehrerin",
                "Sehr geehrter Herr Schneider, guten Tag",
                "Prezada Sra. Souza, bom dia",
                "Estimada Sra. García, buenos días",
                "Best regards from Spain",
                "Ich möchte mit meiner Frau Anna Berger vom 5. bis 9. April nach Florenz",
                "My wife's first name is Ann",
                "My wife's last name is Miller",
                "her last name is Miller",
                "My husband's name's Bob",
                "My son's name: Tom",
                "Hotel name: Hilton",
                "Ihr Vorname ist Anna",
                "Su apellido es García",
                "Seu sobrenome é Silva",
                "Please call me Monday",
                "Our kids are 7 and 9, they love swimming",
                "They love Paris",
                "Danke, Herr Schulz, bis zum 10. dann!",
                "Thanks, Maria, that was quick. We are waiting.",
                "Call me back tomorrow",
                "I'm in Paris",
                "I'm Chicago based",
                "It's Paris or nothing",
                "Is Paris nice?"
            })
    void other_names_and_words_are_not_the_customers(String words) {
        assertThat(Reads.value(FIRST_NAME, words)).isNull();
        assertThat(Reads.value(LAST_NAME, words)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks, Laura", "Gracias, Laura", "Mr. Carlos Gomez called me yesterday"})
    void where_the_name_is_known_a_guess_says_less(String words) {
        assertThat(Reads.reading(FIRST_NAME, words, field -> field == FIRST_NAME ? "Ann" : null))
                .isNull();
        assertThat(Reads.value(FIRST_NAME, words)).isNotNull();
    }
}
