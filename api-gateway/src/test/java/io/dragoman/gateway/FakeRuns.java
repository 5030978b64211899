package io.dragoman.gateway;

import io.dragoman.extraction.ExtractionRun;
import io.dragoman.extraction.ExtractionRun.State;
import io.dragoman.extraction.ExtractionRun.Totals;
import io.dragoman.extraction.ExtractionRuns;
import io.dragoman.extraction.RunOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was asked to do, and has the run {@code r1} of tenant {@code t1}. */
public final class FakeRuns implements ExtractionRuns {

    public final List<RunOrder> orders = new CopyOnWriteArrayList<>();

    @Override
    public List<String> prompts() {
        return List.of("travel/1", "travel/2");
    }

    @Override
    public ExtractionRun start(RunOrder order) {
        orders.add(order);
        return run(State.READING);
    }

    @Override
    public Optional<ExtractionRun> apply(String tenant, String actor, String id) {
        return find(tenant, id).map(run -> run(State.APPLYING));
    }

    @Override
    public Optional<ExtractionRun> find(String tenant, String id) {
        return tenant.equals("t1") && id.equals("r1") ? Optional.of(run(State.READ)) : Optional.empty();
    }

    @Override
    public List<ExtractionRun> newest(String tenant) {
        return find(tenant, "r1").stream().toList();
    }

    @Override
    public int underWay() {
        return 0;
    }

    private static ExtractionRun run(State state) {
        return new ExtractionRun(
                "r1",
                state,
                true,
                "openai:travel/2",
                "travel/2",
                null,
                Instant.parse("2030-01-01T12:00:00Z"),
                1,
                0,
                new Totals(0, 0, 0, 0, 0, 0),
                List.of());
    }
}
