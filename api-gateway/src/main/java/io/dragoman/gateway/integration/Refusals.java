package io.dragoman.gateway.integration;

import io.dragoman.platform.Refusal;
import java.util.Optional;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Tells refusals from failures: after a refusal it is certain that nothing happened. */
final class Refusals {

    private Refusals() {}

    static boolean isRefusal(Throwable failure) {
        return code(failure).isPresent();
    }

    static boolean isNotFound(Throwable failure) {
        return code(failure).filter(Refusal.Code.NOT_FOUND::equals).isPresent();
    }

    private static Optional<Refusal.Code> code(Throwable failure) {
        if (failure instanceof AggregateNotFoundException) {
            return Optional.of(Refusal.Code.NOT_FOUND);
        }
        return failure instanceof HandlerExecutionException handled
                ? handled.<Object>getDetails()
                        .filter(Refusal.class::isInstance)
                        .map(details -> ((Refusal) details).code())
                : Optional.empty();
    }
}
