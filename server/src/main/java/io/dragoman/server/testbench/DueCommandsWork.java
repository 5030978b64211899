package io.dragoman.server.testbench;

import io.dragoman.server.due.DueRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Commands that are due by the test bench's clock: nothing is settled before they are carried out. */
@Component
@Profile("test")
final class DueCommandsWork implements Settling.PendingWork {

    private final DueRunner runner;

    DueCommandsWork(DueRunner runner) {
        this.runner = runner;
    }

    @Override
    public void awaited() {
        runner.look();
    }

    @Override
    public String name() {
        return "commands are due";
    }

    @Override
    public int count() {
        return runner.due();
    }
}
