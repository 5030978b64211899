package io.dragoman.server.due;

import io.dragoman.platform.HistoryPosition;
import io.dragoman.saga.platform.DueProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Tells up to which time a process knows all that has happened. What is due at that time and was not cancelled by then may be sent: at
 * a rebuild the events that cancel a deadline are still to come while it has long been due.
 */
final class DueMoments {

    private final HistoryPosition history;
    private final ToLongFunction<String> positions;
    private final Clock clock;
    private final Map<String, Moment> awaited = new ConcurrentHashMap<>();

    /** @param positions how far a processing group has come */
    DueMoments(HistoryPosition history, ToLongFunction<String> positions, Clock clock) {
        this.history = history;
        this.positions = positions;
        this.clock = clock;
    }

    /** The newest time that the process has caught up with; empty while it has not. Ask again then. */
    Optional<Instant> caughtUp(DueProcess process) {
        Moment moment = awaited.computeIfAbsent(process.name(), name -> new Moment(clock.instant(), history.head()));
        if (positions.applyAsLong(process.group()) < moment.head()) {
            return Optional.empty();
        }
        awaited.remove(process.name());
        return Optional.of(moment.time());
    }

    /** True while a process that has something to send is behind. */
    boolean isWaiting() {
        return !awaited.isEmpty();
    }

    /** How far the history went at a time; a later head would never be reached while messages keep coming. */
    private record Moment(Instant time, long head) {}
}
