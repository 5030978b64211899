package io.dragoman.server.testbench;

import io.dragoman.gateway.polling.Pollers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Polled accounts: each is asked once more before all counts as settled, unless it waits for news or after a failure. */
@Component
@Profile("test")
final class PollingWork implements Settling.PendingWork {

    private final Pollers pollers;
    private volatile long moment = System.nanoTime();

    PollingWork(Pollers pollers) {
        this.pollers = pollers;
    }

    @Override
    public void awaited() {
        moment = System.nanoTime();
        pollers.look();
    }

    @Override
    public String name() {
        return "accounts are being polled";
    }

    @Override
    public int count() {
        return pollers.underWay(moment);
    }
}
