package io.dragoman.server.testbench;

import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.NotYet;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.server.axon.ProcessingGroups;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Waits until everything that follows from what is stored has happened. */
@Component
@Profile("test")
final class Settling {

    /** Between two looks at what is pending, some of which are reads. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final HistoryPosition history;
    private final ProjectionPositions positions;
    private final Collection<String> groups;
    private final List<PendingWork> pending;

    Settling(
            HistoryPosition history,
            ProjectionPositions positions,
            ProcessingGroups groups,
            List<PendingWork> pending) {
        this.history = history;
        this.positions = positions;
        this.groups = groups.names();
        this.pending = pending;
    }

    /** The settled position; empty when that was not reached in time. Blocks. */
    Optional<Long> settle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        pending.forEach(PendingWork::awaited);
        do {
            long head = history.head();
            if (reached(head) && unfinished(head).isEmpty() && history.head() == head) {
                return Optional.of(head);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    /** What is still behind, in words. */
    List<String> unfinished(long head) {
        return Stream.concat(
                        groups.stream()
                                .filter(group -> positions.position(group) < head)
                                .map(group -> "%s is at %d of %d".formatted(group, positions.position(group), head)),
                        pending.stream()
                                .filter(work -> work.count() > 0)
                                .map(work -> "%d %s".formatted(work.count(), work.name())))
                .toList();
    }

    private boolean reached(long head) {
        try {
            groups.forEach(group -> positions.await(group, head));
            return true;
        } catch (NotYet waiting) {
            return false;
        }
    }

    /** Work under way that no position shows, such as a call to a provider. */
    interface PendingWork {
        String name();

        int count();

        /** Somebody starts to wait. */
        default void awaited() {}
    }
}
