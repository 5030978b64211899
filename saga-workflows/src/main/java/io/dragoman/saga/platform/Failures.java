package io.dragoman.saga.platform;

import io.dragoman.platform.KeysUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that would only come again. */
public final class Failures {

    private Failures() {}

    /** True when a store or a line was out of reach: trying the same again may succeed, and nothing is wrong with the input. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof KeysUnavailable
                || cause instanceof ConcurrencyException
                || cause instanceof SQLException
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof RejectedExecutionException;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
