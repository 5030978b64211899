package io.dragoman.server.history;

/** The history on disk cannot be used by this program; the message says why and what to do. */
public final class HistoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryRefused(String message) {
        super(message);
    }

    HistoryRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
