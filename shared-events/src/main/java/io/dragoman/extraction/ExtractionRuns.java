package io.dragoman.extraction;

import java.util.List;
import java.util.Optional;

/**
 * Has words that were read already read by another prompt or model. A run and what it read are remembered for a while, in memory; what it
 * applies is recorded as any extraction is.
 */
public interface ExtractionRuns {

    /** The prompts that can be tried; none where no model reads. */
    List<String> prompts();

    /**
     * Begins a run; it goes on in the background.
     *
     * @throws io.dragoman.platform.CommandRefused with a conflict while another run of the tenant is under way
     */
    ExtractionRun start(RunOrder order);

    /**
     * Records what a run read, in the background. Nothing happens where that was done or has begun; empty when there is no such run.
     *
     * @throws io.dragoman.platform.CommandRefused with a conflict while it still reads, or another run of the tenant is under way
     */
    Optional<ExtractionRun> apply(String tenant, String actor, String id);

    /** A run of the tenant. */
    Optional<ExtractionRun> find(String tenant, String id);

    /** The tenant's runs that are remembered, the newest first. */
    List<ExtractionRun> newest(String tenant);

    /** How many runs are under way. */
    int underWay();
}
