package io.dragoman.gateway.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void each_failure_doubles_the_wait_up_to_a_minute_and_no_two_are_alike() {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(1, failure(Kind.PASSES, null)))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(backoff.after(4, failure(Kind.PASSES, null)))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
            assertThat(backoff.after(1_000, failure(Kind.PASSES, null)))
                    .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        }
        assertThat(backoff.after(4, failure(Kind.PASSES, null)))
                .isNotEqualTo(backoff.after(4, failure(Kind.PASSES, null)));
    }

    @Test
    void what_the_provider_asks_for_counts() {
        assertThat(backoff.after(1, failure(Kind.TOO_OFTEN, Duration.ofSeconds(7))))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void an_asked_wait_that_is_shorter_than_ones_own_makes_no_busy_loop() {
        assertThat(backoff.after(1, failure(Kind.TOO_OFTEN, Duration.ZERO)))
                .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
        assertThat(backoff.after(4, failure(Kind.PASSES, Duration.ofSeconds(1))))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(backoff.after(1, failure(Kind.QUOTA, Duration.ZERO))).isGreaterThan(Duration.ofMinutes(4));
    }

    @Test
    void a_used_up_quota_and_a_refused_token_take_longer() {
        assertThat(backoff.after(1, failure(Kind.QUOTA, null)))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(backoff.after(1, failure(Kind.REFUSED, null)))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        assertThat(backoff.after(1, failure(Kind.TOO_OFTEN, null)))
                .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    }

    @Test
    void a_store_that_is_down_is_tried_again_soon() {
        assertThat(backoff.after(1, new IOException())).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    private static QueueFailure failure(Kind kind, @Nullable Duration retryAfter) {
        return new QueueFailure(kind, "X", retryAfter);
    }
}
