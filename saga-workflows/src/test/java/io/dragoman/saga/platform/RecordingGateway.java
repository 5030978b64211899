package io.dragoman.saga.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** A gateway whose commands are answered by a function and remembered in the order of arrival. */
public final class RecordingGateway implements CommandGateway {

    private final List<CommandMessage<?>> sent = Collections.synchronizedList(new ArrayList<>());
    private final Function<Object, @Nullable Object> answer;

    /** {@code answer} may throw what an aggregate or a store would throw. */
    public RecordingGateway(Function<Object, @Nullable Object> answer) {
        this.answer = answer;
    }

    public List<Object> commands() {
        return sent.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    public List<CommandMessage<?>> messages() {
        return List.copyOf(sent);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the interface's own signature
    public <R> R sendAndWait(Object command) {
        CommandMessage<?> message = (CommandMessage<?>) command;
        sent.add(message);
        return (R) answer.apply(message.getPayload());
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own signature
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        return sendAndWait(command);
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        throw new UnsupportedOperationException("processes wait for their commands");
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        throw new UnsupportedOperationException("processes wait for their commands");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("not needed in these tests");
    }
}
