package io.dragoman.gateway.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PollProgressTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final PollProgress progress = new PollProgress(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void after_a_failure_it_waits_and_says_until_when() {
        progress.asks();
        progress.failed("HTTP_500", failures -> Duration.ofHours(failures));
        assertThat(progress.isDue()).isFalse();
        progress.failed("TIMEOUT", failures -> Duration.ofHours(failures));
        PollState state = progress.state();
        assertThat(state.failures()).isEqualTo(2);
        assertThat(state.lastErrorCode()).isEqualTo("TIMEOUT");
        assertThat(state.nextAttemptAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void a_wait_also_ends_while_the_clock_stands_still() {
        progress.failed("HTTP_500", failures -> Duration.ZERO);
        assertThat(progress.isDue()).isTrue();
    }

    @Test
    void what_goes_well_ends_a_row_of_failures() {
        progress.failed("HTTP_500", failures -> Duration.ofHours(1));
        progress.answered(false);
        assertThat(progress.isDue()).isTrue();
        assertThat(progress.state().failures()).isZero();
        assertThat(progress.state().lastErrorCode()).isEqualTo("HTTP_500");
    }

    @Test
    void something_may_be_on_its_way_until_an_empty_answer_to_a_later_question() {
        long moment = System.nanoTime();
        assertThat(progress.mayBringNewsOf(moment)).isTrue();
        progress.asks();
        progress.answered(true);
        progress.stored();
        assertThat(progress.mayBringNewsOf(moment)).isTrue();
        progress.deleted();
        assertThat(progress.mayBringNewsOf(moment)).isTrue();
        progress.asks();
        progress.answered(false);
        assertThat(progress.mayBringNewsOf(moment)).isFalse();
        assertThat(progress.state().received()).isEqualTo(1);
    }

    @Test
    void nothing_is_on_its_way_while_it_waits_after_a_failure() {
        progress.failed("HTTP_429", failures -> Duration.ofHours(1));
        assertThat(progress.mayBringNewsOf(System.nanoTime())).isFalse();
    }
}
