package io.dragoman.gateway;

import io.dragoman.platform.Change;
import io.dragoman.platform.ChangeFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers every change until told to forget. */
public final class FakeFeed implements ChangeFeed {

    private final List<Change> changes = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private long forgotten;

    /** Something changed. */
    public synchronized void tell(Change change) {
        changes.add(change);
        List.copyOf(readers).stream()
                .filter(reader -> reader.tenant().equals(change.tenant()))
                .forEach(reader -> reader.listener().accept(change));
    }

    /** Forgets everything up to {@code position}. */
    public synchronized void forget(long position) {
        forgotten = position;
        changes.removeIf(change -> change.position() <= position);
    }

    public synchronized int readers() {
        return readers.size();
    }

    public synchronized void clear() {
        changes.clear();
        forgotten = 0;
    }

    @Override
    public synchronized Subscription join(String tenant, long after, Consumer<Change> listener) {
        Reader reader = new Reader(tenant, listener);
        readers.add(reader);
        boolean gap = after >= 0 && after < forgotten;
        List<Change> missed = after < 0
                ? List.of()
                : changes.stream()
                        .filter(change -> change.tenant().equals(tenant) && change.position() > after)
                        .toList();
        return new Joined(reader, gap, missed);
    }

    private record Reader(String tenant, Consumer<Change> listener) {}

    private final class Joined implements Subscription {

        private final Reader reader;
        private final boolean gap;
        private final List<Change> missed;

        Joined(Reader reader, boolean gap, List<Change> missed) {
            this.reader = reader;
            this.gap = gap;
            this.missed = missed;
        }

        @Override
        public boolean gap() {
            return gap;
        }

        @Override
        public List<Change> missed() {
            return missed;
        }

        @Override
        public void close() {
            synchronized (FakeFeed.this) {
                readers.remove(reader);
            }
        }
    }
}
