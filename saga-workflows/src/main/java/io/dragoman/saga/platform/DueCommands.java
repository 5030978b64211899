package io.dragoman.saga.platform;

import io.dragoman.platform.Meta;
import java.time.Instant;

/**
 * Commands that are sent later. A process schedules and cancels them while it handles events, in its batch's unit of work and on its
 * thread; they are written before the batch counts as processed. So they are a part of what follows from the history: the same events
 * give the same deadlines, wherever and however often they are processed. A deadline decides nothing. It may come although it was
 * cancelled just now, and it may come twice: whoever takes the command must bear both.
 */
public interface DueCommands {

    /** From {@code due} on, once the process has caught up with the history, the command is sent. It replaces one of the same key. */
    void schedule(DueKey key, Instant due, Object command, Meta meta);

    /** As {@link #schedule}, unless there is one of the same key already: the first stays. */
    void scheduleFirst(DueKey key, Instant due, Object command, Meta meta);

    /** The command is not needed any more; nothing happens when there is none. */
    void cancel(DueKey key);

    /** Forgets all that a process has scheduled, for it begins again. */
    void forget(String process);
}
