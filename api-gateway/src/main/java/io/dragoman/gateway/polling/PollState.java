package io.dragoman.gateway.polling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of an account goes, since the server started.
 *
 * @param lastPolledAt when its queue answered last, whatever it answered
 * @param received how many notifications were fetched and stored; a copy counts again
 * @param lastErrorCode what went wrong last, for example {@code HTTP_429}; {@code QUEUE_IN_USE} while another account has the queue
 * @param failures how often in a row
 * @param nextAttemptAt when it is asked again after a failure; absent while all goes well, and while it waits for its queue
 */
public record PollState(
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastReceivedAt,
        long received,
        @Nullable String lastErrorCode,
        @Nullable Instant lastErrorAt,
        int failures,
        @Nullable Instant nextAttemptAt) {

    static final PollState NEW = new PollState(null, null, 0, null, null, 0, null);

    PollState polled(Instant at) {
        return new PollState(at, lastReceivedAt, received, lastErrorCode, lastErrorAt, 0, null);
    }

    PollState stored(Instant at) {
        return new PollState(at, at, received + 1, lastErrorCode, lastErrorAt, failures, nextAttemptAt);
    }

    PollState failed(Instant at, String code, @Nullable Instant next) {
        return new PollState(lastPolledAt, lastReceivedAt, received, code, at, failures + 1, next);
    }
}
