package io.dragoman.query.platform;

import io.dragoman.platform.Change;
import io.dragoman.platform.StoredId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes and the listeners of one tenant. Its owner's lock guards it. */
final class TenantChanges {

    private static final Logger LOG = LoggerFactory.getLogger(TenantChanges.class);

    private final int capacity;
    private final PriorityQueue<Change> held = new PriorityQueue<>(Comparator.comparingLong(Change::position));
    private final Deque<Change> told = new ArrayDeque<>();
    private final List<Reader> readers = new ArrayList<>();
    private long toldUpTo;
    private long forgotten;

    TenantChanges(int capacity, long toldUpTo) {
        this.capacity = capacity;
        this.toldUpTo = toldUpTo;
    }

    /** Whoever knows less than this position may have missed something. */
    long forgotten() {
        return forgotten;
    }

    List<Change> after(long position) {
        return told.stream().filter(change -> change.position() > position).toList();
    }

    Runnable tell(Consumer<Change> listener) {
        Reader reader = new Reader(listener);
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    void tell(String kind, StoredId thing) {
        tell(new Change(thing.tenant(), kind, thing.local(), toldUpTo));
    }

    /** A group that lags far behind must not make the others' changes pile up: then they are told before it is there. */
    void hold(Change change) {
        held.add(change);
        while (held.size() > capacity) {
            tell(held.remove());
        }
    }

    void release(long reached) {
        while (!held.isEmpty() && held.element().position() <= reached) {
            tell(held.remove());
        }
        toldUpTo = Math.max(toldUpTo, reached);
    }

    private void tell(Change change) {
        if (change.position() < toldUpTo) {
            tellLate(change);
            return;
        }
        toldUpTo = change.position();
        told.add(change);
        if (told.size() > capacity) {
            forgotten = Math.max(forgotten, told.remove().position());
        }
        List.copyOf(readers).forEach(reader -> reader.tell(change));
    }

    /** A read model is being rebuilt, or lags. Who is here hears of it; who comes back reads anew, whatever they know. */
    private void tellLate(Change change) {
        forgotten = toldUpTo + 1;
        List.copyOf(readers).forEach(reader -> reader.tell(change));
    }

    /** No record: whoever joins twice and leaves once is still there. */
    private static final class Reader {

        private final Consumer<Change> listener;

        Reader(Consumer<Change> listener) {
            this.listener = listener;
        }

        void tell(Change change) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed at a change at position {}", change.position(), e);
            }
        }
    }
}
