package io.dragoman.saga.extraction;

import io.dragoman.extraction.ExtractionRun;
import io.dragoman.extraction.ExtractionRun.State;
import io.dragoman.extraction.ExtractionRuns;
import io.dragoman.extraction.RunOrder;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Meta;
import io.dragoman.saga.inquiry.Readers;
import io.dragoman.saga.inquiry.Words;
import io.dragoman.saga.platform.Dispatcher;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Works runs one inquiry after the other, so that words that come in meanwhile have the model to themselves but for one question. */
public final class BackgroundRuns implements ExtractionRuns, AutoCloseable {

    /** So many of each tenant; the oldest is forgotten first. */
    private static final int REMEMBERED = 20;

    private final Readers readers;
    private final Trial trial;
    private final Supplier<String> ids;
    private final Clock clock;
    private final ExecutorService background;
    private final Map<String, Deque<Run>> runs = new HashMap<>();

    /**
     * @param policy which of two values that were read for a field stands
     * @param background one thread; it is shut down with this
     */
    public BackgroundRuns(
            Readers readers,
            Words words,
            MergePolicy policy,
            Dispatcher commands,
            Supplier<String> ids,
            Clock clock,
            ExecutorService background) {
        this.readers = readers;
        this.trial = new Trial(words, policy, commands);
        this.ids = ids;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public List<String> prompts() {
        return readers.prompts();
    }

    @Override
    public synchronized ExtractionRun start(RunOrder order) {
        requireNoneUnderWay(order.tenant());
        Run run = new Run(ids.get(), order, readers.with(order.prompt(), order.model()), clock.instant());
        Deque<Run> known = runs.computeIfAbsent(order.tenant(), tenant -> new ArrayDeque<>());
        known.addFirst(run);
        if (known.size() > REMEMBERED) {
            known.removeLast();
        }
        background.execute(() -> toTheEnd(run, () -> read(run)));
        return run.shown();
    }

    @Override
    public synchronized Optional<ExtractionRun> apply(String tenant, String actor, String id) {
        return run(tenant, id).map(run -> {
            if (run.state() == State.READING || run.state() == State.READ) {
                requireNoneUnderWay(tenant);
                run.becomes(State.APPLYING);
                background.execute(() -> toTheEnd(run, () -> take(run, actor)));
            }
            return run.shown();
        });
    }

    @Override
    public Optional<ExtractionRun> find(String tenant, String id) {
        return run(tenant, id).map(Run::shown);
    }

    @Override
    public synchronized List<ExtractionRun> newest(String tenant) {
        return ofTenant(tenant).stream()
                .map(Run::shown)
                .map(ExtractionRun::summary)
                .toList();
    }

    @Override
    public synchronized int underWay() {
        return (int) runs.values().stream()
                .flatMap(Collection::stream)
                .filter(Run::isUnderWay)
                .count();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    private synchronized Optional<Run> run(String tenant, String id) {
        return ofTenant(tenant).stream().filter(run -> run.id().equals(id)).findFirst();
    }

    private Collection<Run> ofTenant(String tenant) {
        return runs.getOrDefault(tenant, new ArrayDeque<>());
    }

    private void requireNoneUnderWay(String tenant) {
        if (ofTenant(tenant).stream().anyMatch(Run::isUnderWay)) {
            throw CommandRefused.conflict("a run is under way");
        }
    }

    /** Whatever happens, the next run may begin. */
    private static void toTheEnd(Run run, Runnable work) {
        try {
            work.run();
        } finally {
            if (run.isUnderWay()) {
                run.becomes(State.BROKEN);
            }
        }
    }

    private void read(Run run) {
        String actor = run.order().actor();
        for (InquiryId inquiry : run.order().inquiries()) {
            run.add(trial.read(inquiry, run.extractor(), meta(run, actor)));
        }
        if (run.order().dryRun()) {
            run.becomes(State.READ);
        } else {
            run.becomes(State.APPLYING);
            take(run, actor);
        }
    }

    private void take(Run run, String actor) {
        List<Outcome> read = run.outcomes();
        for (int i = 0; i < read.size(); i++) {
            run.replace(i, trial.take(read.get(i), meta(run, actor)));
        }
        run.becomes(State.APPLIED);
    }

    private static Meta meta(Run run, String actor) {
        return new Meta(run.order().tenant(), actor, run.id(), run.id());
    }
}
