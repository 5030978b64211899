package io.dragoman.inquiry;

import static io.dragoman.inquiry.InquiryField.DATE_OF_BIRTH;
import static io.dragoman.inquiry.InquiryField.EMAIL;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.HOME_ADDRESS;
import static io.dragoman.inquiry.InquiryField.INITIAL_TRIP_DEPOSIT_DATE;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static io.dragoman.inquiry.InquiryField.TRAVELERS;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;
import static io.dragoman.inquiry.InquiryField.TRIP_DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessRuleTest {

    private final Map<InquiryField, String> values = new EnumMap<>(InquiryField.class);

    @Test
    void an_inquiry_without_fields_lacks_all_that_is_essential() {
        assertThat(CompletenessRule.ESSENTIAL.missing(values::get))
                .containsExactly(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_NAME", "LAST_NAME", "TRAVEL_START_DATE", "TRAVEL_END_DATE", "TRIP_COST"})
    void each_essential_alone_is_enough_to_be_missing(InquiryField field) {
        everything();
        assertThat(CompletenessRule.ESSENTIAL.missing(values::get)).isEmpty();
        values.remove(field);
        assertThat(CompletenessRule.ESSENTIAL.missing(values::get)).containsExactly(field);
    }

    @Test
    void another_list_of_essentials_stands_in_the_name() {
        CompletenessRule rule = CompletenessRule.essential(List.of(FIRST_NAME, EMAIL));
        assertThat(rule.name()).isEqualTo("essential/1:first_name+email");
        assertThat(rule.missing(values::get)).containsExactly(FIRST_NAME, EMAIL);
        assertThat(CompletenessRule.essential(InquiryField.ESSENTIAL).name()).isEqualTo("essential/1");
    }

    @Test
    void a_quote_needs_more_and_names_the_fields_to_ask_for() {
        assertThat(CompletenessRule.CARD.missing(values::get))
                .containsExactly(
                        HOME_ADDRESS,
                        TRAVELERS,
                        TRAVEL_START_DATE,
                        TRAVEL_END_DATE,
                        TRIP_DESTINATION,
                        INITIAL_TRIP_DEPOSIT_DATE,
                        TRIP_COST);
        everything();
        assertThat(CompletenessRule.CARD.missing(values::get)).isEmpty();
        values.remove(TRAVEL_END_DATE);
        assertThat(CompletenessRule.CARD.missing(values::get)).containsExactly(TRAVEL_END_DATE);
        assertThat(CompletenessRule.CARD.lacking(values::get))
                .extracting(CompletenessRule.Item::label)
                .containsExactly("trip_dates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00 USD", "not specified"})
    void a_trip_that_costs_nothing_has_no_cost(String cost) {
        everything();
        values.put(TRIP_COST, cost);
        assertThat(CompletenessRule.CARD.missing(values::get)).containsExactly(TRIP_COST);
    }

    @Test
    void everybody_who_travels_is_known_by_name_and_birthday() {
        everything();
        values.put(TRAVELERS, "[{\"first_name\":\"Bo\",\"last_name\":\"Miller\"}]");
        assertThat(CompletenessRule.CARD.missing(values::get)).containsExactly(TRAVELERS);
        values.put(TRAVELERS, "[{\"first_name\":\"Bo\",\"last_name\":\"Miller\",\"date_of_birth\":\"2020-02-03\"}]");
        assertThat(CompletenessRule.CARD.missing(values::get)).isEmpty();
    }

    @Test
    void the_rule_that_decides_stands_first() {
        assertThat(CompletenessRules.USUAL.all())
                .extracting(CompletenessRule::name)
                .containsExactly("essential/1", "card/1", "quote/1");
        CompletenessRules chosen = CompletenessRules.of("quote", List.of(EMAIL));
        assertThat(chosen.deciding()).isEqualTo(CompletenessRule.QUOTE);
        assertThat(chosen.all())
                .extracting(CompletenessRule::name)
                .containsExactly("quote/1", "essential/1:email", "card/1");
        assertThatThrownBy(() -> CompletenessRules.of("none", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private void everything() {
        values.put(FIRST_NAME, "Ann");
        values.put(LAST_NAME, "Miller");
        values.put(DATE_OF_BIRTH, "1990-12-10");
        values.put(HOME_ADDRESS, "1 Main St");
        values.put(TRAVEL_START_DATE, "2030-05-03");
        values.put(TRAVEL_END_DATE, "2030-05-12");
        values.put(TRIP_DESTINATION, "Lisbon");
        values.put(TRIP_COST, "4200 USD");
    }
}
