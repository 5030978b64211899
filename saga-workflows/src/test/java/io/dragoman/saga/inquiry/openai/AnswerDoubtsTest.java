package io.dragoman.saga.inquiry.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model reads is looked at as the rules look at it, and against what was known before. */
class AnswerDoubtsTest {

    private static final String GUESS = "derived: not said by its words";
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Earlier MAY = known(Map.of(
            InquiryField.TRAVEL_START_DATE, "2030-05-03",
            InquiryField.TRAVEL_END_DATE, "2030-05-12",
            InquiryField.TRIP_COST, "4000 EUR",
            InquiryField.TRIP_DESTINATION, "Lisbon",
            InquiryField.TRAVELERS, "[{\"first_name\":\"Ann\"},{\"first_name\":\"Eve\"}]"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "sorry, we return on the 20th | 2030-05-20 | 0.9 | month and year as said before",
                "sorry, we return on the 20th | 2030-01-20 | 0.4 | derived: not said by its words; end before start",
                "we return on 1 May 2030 | 2030-05-01 | 0.4 | end before start",
                "we return on 20 May | 2030-05-20 | 0.9 | -",
                "we return on 20 May | 2030-06-20 | 0.4 | derived: not said by its words",
                "on 06/07 we are back | 2030-07-06 | 0.4 | ambiguous: day or month first",
                "on 06/07 we are back | 2030-06-07 | 0.4 | ambiguous: day or month first",
                "am 06.07. sind wir wieder hier | 2030-07-06 | 0.9 | -",
                "am 06.07. sind wir wieder hier | 2030-06-07 | 0.4 | derived: not said by its words",
                "we were back on 20 May 2029 | 2029-05-20 | 0.4 | end before start; in the past"
            })
    void a_last_day_is_looked_at_against_the_journey(String words, String day, double confidence, String note) {
        assertThat(read(MAY, InquiryField.TRAVEL_END_DATE, day, words))
                .extracting(ExtractedValue::value, ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(tuple(day, confidence, note));
    }

    @Test
    void a_first_day_after_the_last_one_that_was_said_before_is_noted() {
        assertThat(read(MAY, InquiryField.TRAVEL_START_DATE, "2030-05-20", "we leave on 20 May 2030"))
                .extracting(ExtractedValue::note)
                .containsExactly("end before start");
    }

    @Test
    void a_day_without_a_month_that_nobody_named_is_a_guess() {
        assertThat(read(Earlier.NOTHING, InquiryField.TRAVEL_END_DATE, "2030-01-20", "we return on the 20th"))
                .extracting(ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(tuple(0.4, GUESS));
    }

    @Test
    void a_day_without_a_month_leans_on_the_other_one_of_the_same_answer() {
        assertThat(answer(
                        MAY,
                        "Now we leave on 10 June 2030 and I think that the flight back is on the 20th",
                        "{'travel_start_date':{'value':'2030-06-10','words':'10 June 2030'},"
                                + "'travel_end_date':{'value':'2030-06-20','words':'back is on the 20th'}}"))
                .extracting(ExtractedValue::value, ExtractedValue::confidence)
                .containsExactly(tuple("2030-06-10", 0.9), tuple("2030-06-20", 0.9));
    }

    @Test
    void a_day_that_no_calendar_has_is_read_without_a_value_and_the_other_day_says_so() {
        assertThat(answer(
                        Earlier.NOTHING,
                        "From 10 February 2030 to 29 February 2030 please",
                        "{'travel_start_date':{'value':'2030-02-10','words':'10 February 2030'},"
                                + "'travel_end_date':{'value':'2030-02-29','words':'29 February 2030'}}"))
                .extracting(ExtractedValue::value, ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(
                        tuple("2030-02-10", 0.4, "the end that was said does not exist"),
                        tuple("", 0.0, "does not exist"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "we have $2,000 per person | $2,000 | 2000 USD | 2000 USD | per person",
                "wir haben 2000 Euro pro Person | 2000 | 2000 EUR | 2000 EUR | per person",
                "$2,000 each, so $4,000 in total | $4,000 | 4000 USD | 4000 USD | -",
                "about 3000 to 4500 dollars | 4500 | 4500 USD | 4500 USD | upper end of a range",
                "a budget of 4500 | budget of 4500 | 4500 GBP | 4500 | currency not said",
                "a budget of 4500 | budget of 4500 | 4500 EUR | 4500 EUR | currency as said before",
                "a budget of 4500 SEK | budget of 4500 | 4500 SEK | 4500 SEK | -",
                "a budget of 4500 | budget of 4500 | 4500 | 4500 | -"
            })
    void a_cost_is_what_its_words_say(String message, String words, String cost, String kept, String note) {
        assertThat(answer(MAY, message, "{'trip_cost':{'value':'%s','words':'%s'}}".formatted(cost, words)))
                .extracting(ExtractedValue::value, ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(tuple(kept, 0.9, note));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "also our son Tom | Tom | 0.4 | derived: not said by its words; others were named before",
                "also our son Tom | Ann, Eve, Tom | 0.9 | -",
                "only my son Tom comes with me | Tom | 0.4 | others were named before"
            })
    void who_joins_does_not_leave_the_others_out(String words, String names, double confidence, String note) {
        String list = "[" + names.replaceAll("(\\w+)", "{'first_name':'$1'}") + "]";

        assertThat(answer(MAY, words, "{'travelers':{'value':%s,'words':'%s'}}".formatted(list, words)))
                .extracting(ExtractedValue::value, ExtractedValue::confidence, ExtractedValue::note)
                .containsExactly(tuple(list.replace('\'', '"').replace(", ", ","), confidence, note));
    }

    @Test
    void a_place_may_be_added_to_those_named_before() {
        assertThat(read(MAY, InquiryField.TRIP_DESTINATION, "Lisbon, Porto", "and also Porto"))
                .extracting(ExtractedValue::confidence)
                .containsExactly(0.9);
        assertThat(read(MAY, InquiryField.TRIP_DESTINATION, "Lisbon", "and also Porto"))
                .extracting(ExtractedValue::confidence)
                .containsExactly(0.4);
    }

    private static List<ExtractedValue> read(Earlier earlier, InquiryField field, String value, String words) {
        return answer(earlier, words, "{'%s':{'value':'%s','words':'%s'}}".formatted(field.label(), value, words));
    }

    private static List<ExtractedValue> answer(Earlier earlier, String words, String answer) {
        Spoken message = new Spoken(MessageId.of("t1", "m1"), words, NOON, ZoneOffset.UTC).after(earlier);
        return new AnswerReader(List.of(message)).read(answer.replace('\'', '"'));
    }

    private static Earlier known(Map<InquiryField, String> values) {
        return values::get;
    }
}
