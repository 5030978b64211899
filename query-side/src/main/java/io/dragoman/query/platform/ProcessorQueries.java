package io.dragoman.query.platform;

import io.dragoman.platform.ProcessorQuery.FindProcessors;
import io.dragoman.platform.Processors;
import org.axonframework.queryhandling.QueryHandler;

/** Tells how far the processors of this process have come. */
public final class ProcessorQueries {

    private final ProjectionPositions positions;

    public ProcessorQueries(ProjectionPositions positions) {
        this.positions = positions;
    }

    @QueryHandler
    Processors handle(FindProcessors query) {
        return new Processors(positions.all());
    }
}
