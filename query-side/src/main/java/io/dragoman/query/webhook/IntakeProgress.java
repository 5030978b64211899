package io.dragoman.query.webhook;

import io.dragoman.platform.HistoryPosition;
import io.dragoman.webhook.DeliveryId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Up to where the intake has worked deliveries <em>and</em> the journal knows what followed. What follows from a delivery is stored
 * before the intake's token, but the journal may read it later than the token: without waiting for that, a delivery would be shown
 * for a moment as one without effect.
 */
final class IntakeProgress {

    /** So many deliveries are told of when they are settled; the ones before them are found by whoever reads. */
    private static final int TOLD = 500;

    private final LongSupplier intake;
    private final HistoryPosition history;
    private final LongSupplier journal;
    private final Consumer<DeliveryId> whenSettled;
    private final NavigableMap<Long, DeliveryId> waiting = new TreeMap<>();
    private @Nullable Mark mark;
    private long settled;

    /**
     * Compares positions.
     *
     * @param intake up to where the intake has worked
     * @param journal what the journal has reached
     * @param whenSettled told of each delivery that waits no longer
     */
    IntakeProgress(
            LongSupplier intake, HistoryPosition history, LongSupplier journal, Consumer<DeliveryId> whenSettled) {
        this.intake = intake;
        this.history = history;
        this.journal = journal;
        this.whenSettled = whenSettled;
    }

    /** The delivery waits until the intake has come to {@code position}. */
    synchronized void note(DeliveryId delivery, long position) {
        if (position > settled) {
            waiting.put(position, delivery);
        }
        if (waiting.size() > TOLD) {
            waiting.pollFirstEntry();
        }
    }

    /** Looks how far things are, and tells of the deliveries that wait no longer. */
    void look() {
        settledNow().forEach(whenSettled);
    }

    /** Deliveries up to this position are worked, and the journal knows all that followed. */
    long settled() {
        look();
        synchronized (this) {
            return settled;
        }
    }

    /** The intake's position is taken before the history's end: what it stands for lies before that end. */
    private synchronized Collection<DeliveryId> settledNow() {
        long journalled = journal.getAsLong();
        if (mark == null || journalled >= mark.end()) {
            long worked = mark == null ? 0 : mark.worked();
            Mark next = new Mark(intake.getAsLong(), history.head());
            settled = Math.max(settled, journalled >= next.end() ? next.worked() : worked);
            mark = next.worked() > settled ? next : null;
        }
        NavigableMap<Long, DeliveryId> done = waiting.headMap(settled, true);
        List<DeliveryId> told = List.copyOf(done.values());
        done.clear();
        return told;
    }

    /**
     * The intake's position, and the history's end just after.
     *
     * @param worked everything that followed from deliveries up to here
     * @param end lies before here
     */
    private record Mark(long worked, long end) {}
}
