package io.dragoman.saga.extraction;

import io.dragoman.extraction.ExtractionRun;
import io.dragoman.extraction.ExtractionRun.State;
import io.dragoman.extraction.ExtractionRun.Totals;
import io.dragoman.extraction.RunOrder;
import io.dragoman.inquiry.ReadingEffect.Kind;
import io.dragoman.saga.inquiry.Extractor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run, and how far it is. */
final class Run {

    private final String id;
    private final RunOrder order;
    private final Extractor extractor;
    private final Instant startedAt;
    private final List<Outcome> outcomes = new ArrayList<>();
    private State state = State.READING;

    Run(String id, RunOrder order, Extractor extractor, Instant startedAt) {
        this.id = id;
        this.order = order;
        this.extractor = extractor;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    RunOrder order() {
        return order;
    }

    Extractor extractor() {
        return extractor;
    }

    synchronized State state() {
        return state;
    }

    synchronized boolean isUnderWay() {
        return state == State.READING || state == State.APPLYING;
    }

    synchronized void becomes(State next) {
        state = next;
    }

    synchronized void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    synchronized void replace(int place, Outcome outcome) {
        outcomes.set(place, outcome);
    }

    synchronized ExtractionRun shown() {
        return new ExtractionRun(
                id,
                state,
                order.dryRun(),
                extractor.name(),
                order.prompt(),
                order.model(),
                startedAt,
                order.inquiries().size(),
                outcomes.size(),
                totals(),
                outcomes.stream().map(Outcome::shown).toList());
    }

    private Totals totals() {
        return new Totals(
                fields(Kind.GAINED),
                fields(Kind.CHANGED),
                fields(Kind.LOST),
                fields(Kind.KEPT),
                (int) outcomes.stream().filter(Outcome::applied).count(),
                (int) outcomes.stream()
                        .filter(outcome -> outcome.cause() != null)
                        .count());
    }

    private int fields(Kind kind) {
        return (int) outcomes.stream()
                .flatMap(outcome -> outcome.fields().stream())
                .filter(field -> field.kind() == kind)
                .count();
    }
}
