package io.dragoman.gateway.platform;

import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Meta;
import io.dragoman.platform.StoredId;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Sends commands in a caller's name. When the answer comes, what the command caused is durable. */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway gateway;
    private final HistoryPosition history;
    private final Scheduler scheduler;

    Commands(CommandGateway gateway, HistoryPosition history, Scheduler gatewayScheduler) {
        this.gateway = gateway;
        this.history = history;
        this.scheduler = gatewayScheduler;
    }

    /** Sends a command as the caller; empty where its handler answers nothing. */
    public <R> Mono<R> send(Caller caller, Object command) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        String id = message.getIdentifier();
        return dispatch(message, new Meta(caller.tenant(), caller.actor(), id, id));
    }

    /** Sends a command with metadata of its own, for those who act without a caller. */
    public <R> Mono<R> send(Meta meta, Object command) {
        return dispatch(GenericCommandMessage.asCommandMessage(command), meta);
    }

    /** Sends a command as the caller and answers as writes do. */
    public Mono<Accepted> accept(Caller caller, StoredId id, Object command) {
        return send(caller, command).then(accepted(id.local()));
    }

    /** The answer to a write that has become durable. */
    public Mono<Accepted> accepted(String id) {
        return Mono.fromCallable(() -> new Accepted(id, history.head())).subscribeOn(scheduler);
    }

    /** Subscribed elsewhere than on the event loop: a command bus may run the handler on the thread that sends. */
    private <R> Mono<R> dispatch(CommandMessage<?> message, Meta meta) {
        return Mono.<R>fromFuture(() -> gateway.send(message.andMetaData(meta.toMap())), true)
                .subscribeOn(scheduler)
                .timeout(PATIENCE);
    }
}
