package io.dragoman.server.testbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put, or runs on from there. It starts as the system's. */
public final class TestClock extends Clock {

    private volatile InstantSource now = InstantSource.system();

    /** Stands still at that moment. */
    void stopAt(Instant moment) {
        now = InstantSource.fixed(moment);
    }

    /** Moves by that much, in either direction; standing or running as before. */
    void advance(Duration by) {
        InstantSource before = now;
        Instant moment = before.instant().plus(by);
        now = isStanding(before) ? InstantSource.fixed(moment) : InstantSource.offset(before, by);
    }

    /** Runs on from where it is. */
    void run() {
        now = InstantSource.offset(
                InstantSource.system(), Duration.between(InstantSource.system().instant(), instant()));
    }

    private static boolean isStanding(InstantSource source) {
        return source.equals(InstantSource.fixed(source.instant()));
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the test bench tells UTC only");
    }
}
