package io.dragoman.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.gateway.platform.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after some failures for one user, or from one address, every further try has to wait,
 * longer each time. A try counts before its password is looked at, so that many at once do not slip through.
 */
@Component
final class SignInLimit {

    static final int FREE_PER_USER = 5;

    /** More than for a user: people of one office share an address. */
    static final int FREE_PER_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Cache<String, Tries> tries;
    private final Clock clock;

    SignInLimit(Clock clock) {
        this.clock = clock;
        this.tries = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts a try; refused while there is a wait. */
    void begin(String user, String address) {
        count("address " + address, FREE_PER_ADDRESS); // first: a blocked address must not block users
        count("user " + user, FREE_PER_USER);
    }

    /** Forgets the user's tries, and of the address's only this one: an own account must not open the way to others'. */
    void succeeded(String user, String address) {
        tries.invalidate("user " + user);
        tries.asMap().computeIfPresent("address " + address, (key, before) -> before.oneLess());
    }

    /** Forgets all tries. */
    void forget() {
        tries.invalidateAll();
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        tries.asMap().compute(key, (same, before) -> {
            Tries sofar = before == null ? new Tries(0, Instant.EPOCH) : before;
            Duration wait = Duration.between(now, sofar.waitUntil());
            // A longer wait than was ever given means that the clock was set back.
            if (!wait.isNegative() && !wait.isZero() && wait.compareTo(LONGEST_WAIT) <= 0) {
                throw ApiProblem.tooManyAttempts(wait);
            }
            return sofar.oneMore(free, now);
        });
    }

    private record Tries(int count, Instant waitUntil) {

        Tries oneMore(int free, Instant now) {
            int over = count + 1 - free;
            return new Tries(count + 1, over < 0 ? Instant.EPOCH : now.plus(wait(over)));
        }

        Tries oneLess() {
            return new Tries(Math.max(0, count - 1), Instant.EPOCH);
        }

        private static Duration wait(int over) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 10));
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }
}
