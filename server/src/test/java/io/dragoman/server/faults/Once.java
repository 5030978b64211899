package io.dragoman.server.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** Fails at the n-th call, once. */
final class Once {

    private final int place;
    private final AtomicInteger calls = new AtomicInteger();

    Once(int place) {
        this.place = place;
    }

    void maybeFail(String what) {
        if (calls.incrementAndGet() == place) {
            throw new IllegalStateException(what + " failed, once");
        }
    }

    boolean happened() {
        return calls.get() >= place;
    }
}
