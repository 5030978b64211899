package io.dragoman.platform;

import org.axonframework.commandhandling.CommandExecutionException;

/** Thrown by an aggregate that refuses a command. Its {@link Refusal} reaches the sender as the exception's details. */
public final class CommandRefused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private CommandRefused(Refusal refusal) {
        super(refusal.reason(), null, refusal);
    }

    public static CommandRefused notFound(String what) {
        return new CommandRefused(new Refusal(Refusal.Code.NOT_FOUND, what + " does not exist", null));
    }

    public static CommandRefused conflict(String reason) {
        return new CommandRefused(new Refusal(Refusal.Code.CONFLICT, reason, null));
    }

    /** A conflict that programs tell from others. */
    public static CommandRefused conflict(Refusal.Code code, String reason) {
        return new CommandRefused(new Refusal(code, reason, null));
    }

    public static CommandRefused invalid(String field, String reason) {
        return new CommandRefused(new Refusal(Refusal.Code.INVALID_FIELD, reason, field));
    }

    public static CommandRefused changedInBetween() {
        return new CommandRefused(
                new Refusal(Refusal.Code.PRECONDITION_FAILED, "it was changed since it was read", null));
    }
}
