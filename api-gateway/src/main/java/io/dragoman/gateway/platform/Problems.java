package io.dragoman.gateway.platform;

import io.dragoman.platform.KeysUnavailable;
import io.dragoman.platform.NotYet;
import io.dragoman.platform.Refusal;
import io.dragoman.vault.VaultRecords;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Says what a failure means for the client. */
final class Problems {

    /** No cause is deeper than this; a chain that is must be a circle. */
    private static final int DEEPEST = 20;

    private Problems() {}

    /** The refusal that a failure amounts to; empty when nobody foresaw it. */
    static Optional<ApiProblem> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<ApiProblem> known = known(cause);
            if (known.isPresent()) {
                return known;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<ApiProblem> known(Throwable cause) {
        if (cause instanceof ApiProblem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof HandlerExecutionException refused) {
            return refused.<Object>getDetails()
                    .filter(Refusal.class::isInstance)
                    .map(it -> refusal((Refusal) it));
        }
        if (cause instanceof ResponseStatusException web) {
            return WebProblems.of(web);
        }
        return Optional.ofNullable(
                cause instanceof AggregateNotFoundException
                        ? ApiProblem.notFound()
                        : cause instanceof NotYet
                                ? ApiProblem.notYet()
                                : cause instanceof VaultRecords.VersionConflict
                                        ? ApiProblem.changedInBetween()
                                        : storeIsAway(cause) ? ApiProblem.storeUnavailable() : null);
    }

    private static ApiProblem refusal(Refusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, ALREADY_MERGED, MERGED_INTO_ITSELF -> HttpStatus.CONFLICT;
            case INVALID_FIELD -> HttpStatus.BAD_REQUEST;
            case PRECONDITION_FAILED -> HttpStatus.PRECONDITION_FAILED;
        };
        return new ApiProblem(status, refusal.code().name(), refusal.reason(), refusal.field());
    }

    /** Also when the process that would answer has not joined yet. The event store's own exceptions are known by their package only: the gateway does not depend on it. */
    private static boolean storeIsAway(Throwable cause) {
        return cause instanceof KeysUnavailable
                || cause instanceof AxonTransientException
                || cause instanceof NoHandlerForQueryException
                || cause instanceof SQLException
                || cause instanceof TimeoutException
                || cause instanceof RejectedExecutionException
                || cause.getClass().getName().startsWith("org.axonframework.eventsourcing.eventstore.");
    }
}
