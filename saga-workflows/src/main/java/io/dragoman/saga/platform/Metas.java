package io.dragoman.saga.platform;

import io.dragoman.platform.Meta;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** The metadata of commands that follow from an event. */
public final class Metas {

    private Metas() {}

    /** Same tenant, cause and correlation as the event's; the actor is the process. So everything leads back to its delivery. */
    public static Meta following(EventMessage<?> event, String process) {
        MetaData known = event.getMetaData();
        return new Meta(
                text(known, Meta.TENANT, event),
                "process:" + process,
                text(known, Meta.CAUSE, event),
                text(known, Meta.CORRELATION, event));
    }

    private static String text(MetaData known, String key, EventMessage<?> event) {
        if (known.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("event " + event.getIdentifier() + " carries no " + key);
    }
}
