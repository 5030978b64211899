package io.dragoman.saga.platform;

import io.dragoman.platform.Meta;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Sends the commands of processes, each with who caused it. When it returns, what the command decided is durable. */
public final class Dispatcher {

    private final CommandGateway gateway;

    public Dispatcher(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Sends a command and waits until it is done. */
    public void send(Object command, Meta meta) {
        ask(command, Object.class, meta);
    }

    /** Sends a command and waits for the answer that its Javadoc promises. */
    public <R> R ask(Object command, Class<R> answer, Meta meta) {
        return answer.cast(gateway.<@Nullable Object>sendAndWait(
                GenericCommandMessage.asCommandMessage(command).andMetaData(meta.toMap())));
    }

    /** As {@link #send}, to what may not exist; then nothing happens. */
    public void sendIfThere(Object command, Meta meta) {
        askIfThere(command, Object.class, meta);
    }

    /** As {@link #ask}, of what may not exist: then there is no answer. */
    public <R> Optional<R> askIfThere(Object command, Class<R> answer, Meta meta) {
        try {
            return Optional.ofNullable(ask(command, answer, meta));
        } catch (AggregateNotFoundException nobodyThere) {
            return Optional.empty();
        }
    }
}
