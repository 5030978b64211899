package io.dragoman.gateway.platform;

import org.jspecify.annotations.Nullable;

/** The types and places of a failure and its causes without their messages, which may repeat personal input. */
final class Speechless extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    Speechless(Throwable failure) {
        this(failure, 0);
    }

    private Speechless(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return cause == null || depth == DEEPEST ? null : new Speechless(cause, depth + 1);
    }
}
