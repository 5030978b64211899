package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.CompletenessPolicy.ESSENTIAL;
import static io.dragoman.inquiry.InquiryField.FIRST_NAME;
import static io.dragoman.inquiry.InquiryField.LAST_NAME;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static io.dragoman.inquiry.InquiryField.TRAVEL_START_DATE;
import static io.dragoman.inquiry.InquiryField.TRIP_COST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.command.inquiry.CompletenessPolicy.Verdict;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompletenessPolicyTest {

    @Test
    void an_inquiry_without_fields_lacks_all_that_is_essential() {
        assertThat(ESSENTIAL.judge(Set.of()))
                .isEqualTo(new Verdict(
                        InquiryStatus.INCOMPLETE,
                        List.of(FIRST_NAME, LAST_NAME, TRAVEL_START_DATE, TRAVEL_END_DATE, TRIP_COST)));
    }

    @Test
    void an_inquiry_with_nothing_but_the_essentials_is_complete() {
        assertThat(ESSENTIAL.judge(EnumSet.of(TRIP_COST, TRAVEL_END_DATE, TRAVEL_START_DATE, LAST_NAME, FIRST_NAME)))
                .isEqualTo(new Verdict(InquiryStatus.COMPLETE, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_NAME", "LAST_NAME", "TRAVEL_START_DATE", "TRAVEL_END_DATE", "TRIP_COST"})
    void each_essential_alone_is_enough_to_be_missing(InquiryField field) {
        assertThat(ESSENTIAL.judge(EnumSet.complementOf(EnumSet.of(field))))
                .isEqualTo(new Verdict(InquiryStatus.INCOMPLETE, List.of(field)));
    }
}
