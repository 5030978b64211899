package io.dragoman.server.testbench;

import io.dragoman.extraction.ExtractionRuns;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Extraction runs: nothing is settled before they have read, and recorded what they were to record. */
@Component
@Profile("test")
final class ExtractionRunsWork implements Settling.PendingWork {

    private final ExtractionRuns runs;

    ExtractionRunsWork(ExtractionRuns runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "extraction runs are under way";
    }

    @Override
    public int count() {
        return runs.underWay();
    }
}
