package io.dragoman.gateway.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * That a user signed in with a browser. The record's key is the hash of the cookie.
 *
 * @param userKey under which the user is stored
 * @param userId proves that the user of that key is still the same
 */
record Session(String userKey, String userId, Instant startedAt, Instant seenAt) {

    static final Duration IDLE = Duration.ofHours(8);
    static final Duration LONGEST = Duration.ofDays(7);

    /** How exactly {@link #seenAt} is kept: not every request is worth a write. */
    static final Duration SEEN = Duration.ofMinutes(1);

    boolean expiredAt(Instant now) {
        return now.isAfter(seenAt.plus(IDLE)) || now.isAfter(startedAt.plus(LONGEST));
    }

    Session seenAt(Instant now) {
        return isStaleAt(now) ? new Session(userKey, userId, startedAt, now) : this;
    }

    boolean isStaleAt(Instant now) {
        return !now.isBefore(seenAt.plus(SEEN));
    }
}
