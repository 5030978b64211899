package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dragoman.gateway.HandClock;
import io.dragoman.gateway.TestGateway;
import io.dragoman.gateway.platform.ApiProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SignInLimitTest {

    private final HandClock clock = new HandClock(TestGateway.NOW);
    private final SignInLimit limit = new SignInLimit(clock);

    @Test
    void some_tries_are_free_and_then_waits_double_up_to_a_quarter_of_an_hour() {
        tries(SignInLimit.FREE_PER_USER, "robin", "a");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long seconds = secondsToWait("robin", "other" + i);
            waits.add(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            limit.begin("robin", "another" + i);
        }
        assertThat(waits).containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void a_second_before_its_end_the_wait_still_stands() {
        tries(SignInLimit.FREE_PER_USER, "robin", "a");
        clock.advance(Duration.ofMillis(14_999));
        assertThat(secondsToWait("robin", "a")).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThatCode(() -> limit.begin("robin", "a")).doesNotThrowAnyException();
    }

    @Test
    void another_user_from_another_address_does_not_wait() {
        tries(SignInLimit.FREE_PER_USER, "robin", "a");
        assertThatCode(() -> limit.begin("kim", "b")).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_tries_many_names_waits_too_and_blocks_none_of_them() {
        for (int i = 0; i < SignInLimit.FREE_PER_ADDRESS; i++) {
            limit.begin("user" + i, "a");
        }
        for (int i = 0; i < SignInLimit.FREE_PER_USER; i++) {
            assertThat(secondsToWait("robin", "a")).isEqualTo(15);
        }
        assertThatCode(() -> limit.begin("robin", "b")).doesNotThrowAnyException();
    }

    @Test
    void success_forgets_the_users_tries() {
        tries(SignInLimit.FREE_PER_USER - 1, "robin", "a");
        limit.begin("robin", "a");
        limit.succeeded("robin", "a");
        assertThatCode(() -> tries(SignInLimit.FREE_PER_USER - 1, "robin", "b")).doesNotThrowAnyException();
    }

    @Test
    void success_with_an_own_account_does_not_forget_the_addresss_tries() {
        for (int i = 1; i < SignInLimit.FREE_PER_ADDRESS; i++) {
            limit.begin("user" + i, "a");
            limit.begin("mine", "a");
            limit.succeeded("mine", "a");
        }
        limit.begin("robin", "a");
        assertThat(secondsToWait("kim", "a")).isEqualTo(15);
    }

    @Test
    void after_a_quiet_while_all_is_forgotten() {
        tries(SignInLimit.FREE_PER_USER, "robin", "a");
        clock.advance(Duration.ofHours(2));
        assertThatCode(() -> tries(SignInLimit.FREE_PER_USER, "robin", "a")).doesNotThrowAnyException();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        tries(SignInLimit.FREE_PER_USER, "robin", "a");
        clock.set(TestGateway.NOW);
        assertThatCode(() -> limit.begin("robin", "a")).doesNotThrowAnyException();
    }

    private void tries(int times, String user, String address) {
        for (int i = 0; i < times; i++) {
            limit.begin(user, address);
        }
    }

    private long secondsToWait(String user, String address) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> limit.begin(user, address));
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        return Long.parseLong(String.valueOf(problem.headers().getFirst("Retry-After")));
    }
}
