package io.dragoman.server.history;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The history cannot be read or written right now. Nothing was stored; the caller may try again. */
final class HistoryUnavailable extends EventStoreException {

    private static final long serialVersionUID = 1L;

    HistoryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
