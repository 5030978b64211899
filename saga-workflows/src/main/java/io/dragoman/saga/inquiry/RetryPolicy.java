package io.dragoman.saga.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often words are read at most, and how long to wait in between: twice as long each time.
 *
 * @param attempts in all
 * @param first the wait after the first failed attempt
 * @param longest no wait that nobody asked for is longer
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    /**
     * When the attempt after {@code attempt}, which failed just {@code now}, is due; empty when there is none.
     *
     * @param asked how long we were asked to wait at least
     */
    Optional<Instant> next(int attempt, Instant now, @Nullable Duration asked) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Duration grown = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        Duration own = grown.compareTo(longest) > 0 ? longest : grown;
        return Optional.of(now.plus(asked == null || asked.compareTo(own) < 0 ? own : asked));
    }
}
