package io.dragoman.saga.platform;

import io.dragoman.platform.BeforeToken;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Runs handlers as a streaming processor runs a batch: in one unit of work, then what must be done before the token. */
public final class Batch {

    private Batch() {}

    public static void of(Runnable handlers) {
        EventMessage<?> any = GenericEventMessage.asEventMessage("any");
        DefaultUnitOfWork<EventMessage<?>> batch = DefaultUnitOfWork.startAndGet(any);
        try {
            handlers.run();
            BeforeToken.run();
        } finally {
            batch.rollback();
        }
    }
}
