package io.dragoman.gateway.polling;

import io.dragoman.providers.QueueFailure;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: twice as long each time, scattered so that many accounts do not come back at once. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REFUSED = Duration.ofMinutes(10);
    private static final Duration QUOTA = Duration.ofMinutes(10);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after the last of {@code failures}: the longer one of what the provider asks for and what it would be without that. */
    Duration after(int failures, Throwable failure) {
        if (!(failure instanceof QueueFailure queue)) {
            return grown(Duration.ofSeconds(1), failures, LONGEST);
        }
        Duration asked = queue.retryAfter();
        Duration own = own(failures, queue);
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    private Duration own(int failures, QueueFailure queue) {
        return switch (queue.kind()) {
            case QUOTA -> scattered(QUOTA);
            case TOO_OFTEN -> grown(Duration.ofSeconds(5), failures, LONGEST);
            case REFUSED -> grown(Duration.ofSeconds(30), failures, LONGEST_REFUSED);
            case PASSES -> grown(Duration.ofSeconds(1), failures, LONGEST);
        };
    }

    private Duration grown(Duration first, int failures, Duration longest) {
        Duration grown = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return scattered(grown.compareTo(longest) > 0 ? longest : grown);
    }

    /** Between half of it and all of it. */
    private Duration scattered(Duration wait) {
        long half = wait.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
