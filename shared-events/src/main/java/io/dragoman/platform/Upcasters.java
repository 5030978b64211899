package io.dragoman.platform;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** How events of older revisions become events of today. */
public final class Upcasters {

    private Upcasters() {}

    /** All upcasters, in the order in which they were needed. Components that were added may be absent, so none was needed yet. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain();
    }
}
