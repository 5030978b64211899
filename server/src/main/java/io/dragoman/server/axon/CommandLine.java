package io.dragoman.server.axon;

import io.dragoman.platform.Meta;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The way of commands. Each is handled on another thread than its sender's, in a unit of work of its own: sent from an event handler it
 * would otherwise become durable only after the handler's token. When another command was stored first it is sent again; every
 * command bears that, for the second look sees what the first one did.
 *
 * @param bus for whoever handles commands
 * @param gateway for whoever sends them
 */
public record CommandLine(CommandBus bus, CommandGateway gateway) {

    static final CorrelationDataProvider CAUSES =
            new SimpleCorrelationDataProvider(Meta.TENANT, Meta.ACTOR, Meta.CAUSE, Meta.CORRELATION);

    private static final int RETRIES = 20;
    private static final int PAUSE_MILLIS = 5;

    /** {@code handlers} runs command handlers and must never be the sender's thread; {@code retries} waits before a retry. */
    public static CommandLine create(Executor handlers, ScheduledExecutorService retries) {
        AsynchronousCommandBus bus = AsynchronousCommandBus.builder()
                .executor(handlers)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(CAUSES));
        CommandGateway gateway = DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(retries)
                        .retryInterval(PAUSE_MILLIS)
                        .maxRetryCount(RETRIES)
                        .nonTransientFailurePredicate(failure -> !isConflict(failure))
                        .build())
                .build();
        return new CommandLine(bus, gateway);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }
}
