package io.dragoman.command.inquiry;

import static io.dragoman.command.inquiry.InquiryMother.derived;
import static io.dragoman.command.inquiry.InquiryMother.said;
import static io.dragoman.command.platform.Given.minutesAfterNoon;
import static io.dragoman.inquiry.InquiryField.TRAVEL_END_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.inquiry.MergePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreferenceTest {

    @Test
    void an_empty_field_takes_anything() {
        assertThat(latest(null, saidAt(1, "8 June"))).isEqualTo(saidAt(1, "8 June"));
        assertThat(latest(null, derivedAt(1, "8 June"))).isEqualTo(derivedAt(1, "8 June"));
    }

    @Test
    void a_later_word_replaces_an_earlier_one() {
        assertThat(latest(saidAt(1, "8 June"), saidAt(2, "9 June"))).isEqualTo(saidAt(2, "9 June"));
    }

    @Test
    void a_word_of_the_same_moment_replaces_the_one_before_it() {
        assertThat(latest(saidAt(1, "8 June"), saidAt(1, "9 June"))).isEqualTo(saidAt(1, "9 June"));
    }

    @Test
    void an_earlier_word_that_comes_late_replaces_nothing() {
        assertThat(latest(saidAt(2, "8 June"), saidAt(1, "9 June"))).isEqualTo(saidAt(2, "8 June"));
    }

    @Test
    void what_was_derived_never_replaces_what_was_said() {
        assertThat(latest(saidAt(1, "8 June"), derivedAt(2, "9 June"))).isEqualTo(saidAt(1, "8 June"));
    }

    @Test
    void what_was_derived_gives_way_to_what_is_derived_or_said_later() {
        assertThat(latest(derivedAt(1, "8 June"), derivedAt(2, "9 June"))).isEqualTo(derivedAt(2, "9 June"));
        assertThat(latest(derivedAt(1, "8 June"), saidAt(2, "9 June"))).isEqualTo(saidAt(2, "9 June"));
    }

    @Test
    void the_same_word_again_is_as_late_as_the_later_of_the_two() {
        assertThat(latest(saidAt(1, "8 June"), saidAt(2, "8 June"))).isEqualTo(saidAt(2, "8 June"));
        assertThat(latest(saidAt(2, "8 June"), saidAt(1, "8 June"))).isEqualTo(saidAt(2, "8 June"));
    }

    @Test
    void what_was_said_as_well_is_no_longer_only_derived() {
        assertThat(latest(derivedAt(1, "8 June"), saidAt(2, "8 June"))).isEqualTo(saidAt(2, "8 June"));
        assertThat(latest(saidAt(1, "8 June"), derivedAt(2, "8 June"))).isEqualTo(saidAt(2, "8 June"));
    }

    @Test
    void where_fields_are_only_filled_the_first_word_stands() {
        assertThat(Preference.between(MergePolicy.FILL_ONLY, null, saidAt(1, "8 June")))
                .isEqualTo(saidAt(1, "8 June"));
        assertThat(Preference.between(MergePolicy.FILL_ONLY, saidAt(1, "8 June"), saidAt(2, "9 June")))
                .isEqualTo(saidAt(1, "8 June"));
    }

    private static KnownValue latest(@Nullable KnownValue present, KnownValue candidate) {
        return Preference.between(MergePolicy.LATEST_EXPLICIT, present, candidate);
    }

    private static KnownValue saidAt(int minute, String value) {
        return KnownValue.of(said(TRAVEL_END_DATE, value, minute), minutesAfterNoon(minute));
    }

    private static KnownValue derivedAt(int minute, String value) {
        return KnownValue.of(derived(TRAVEL_END_DATE, value, minute), minutesAfterNoon(minute));
    }
}
