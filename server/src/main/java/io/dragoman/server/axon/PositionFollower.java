package io.dragoman.server.axon;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Handles every event by doing nothing but letting webhooks go first. A processor keeps the position of events that nobody in its group
 * handles for up to a second to itself; with this in each group, the position that readers wait for moves with every event.
 */
final class PositionFollower {

    private final Courtesy courtesy;

    PositionFollower(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> event) {
        courtesy.pause();
    }
}
