package io.dragoman.platform;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** How events of older revisions become events of today. */
public final class Upcasters {

    private Upcasters() {}

    /** All upcasters, in the order in which they were needed. No event has an older revision yet. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain();
    }
}
