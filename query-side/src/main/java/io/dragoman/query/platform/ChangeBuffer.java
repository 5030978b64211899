package io.dragoman.query.platform;

import io.dragoman.platform.Change;
import io.dragoman.platform.ChangeFeed;
import io.dragoman.platform.StoredId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The newest changes of each tenant, in memory. A change is told once <em>all</em> groups have reached its position: so changes come
 * in the order of the history, "after position n" means the same to every reader, and a screen that joins several read models
 * finds all of them up to date. A process that has just started remembers nothing.
 */
public final class ChangeBuffer implements ChangeFeed {

    private static final int CAPACITY = 1_000;

    private final ProjectionPositions positions;
    private final List<String> groups;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, TenantChanges> tenants = new HashMap<>();

    /** What was reached when this process began; changes up to there are not remembered. */
    private long beginning = Long.MAX_VALUE;

    private long released;

    /** A buffer of changes that {@code groups} make. */
    public ChangeBuffer(ProjectionPositions positions, List<String> groups) {
        this(positions, groups, CAPACITY);
    }

    ChangeBuffer(ProjectionPositions positions, List<String> groups, int capacity) {
        this.positions = positions;
        this.groups = List.copyOf(groups);
        this.capacity = capacity;
    }

    @Override
    public Subscription join(String tenant, long after, Consumer<Change> listener) {
        lock.lock();
        try {
            TenantChanges changes = of(tenant);
            boolean gap = after >= 0 && (after < beginning || after < changes.forgotten());
            List<Change> missed = after < 0 ? List.of() : changes.after(after);
            Runnable leave = changes.tell(listener);
            return new Place(gap, missed, () -> locked(leave));
        } finally {
            lock.unlock();
        }
    }

    /** Tells of a change that no event at a later position makes: something has become true in the meantime. */
    public void tell(String kind, StoredId thing) {
        locked(() -> of(thing.tenant()).tell(kind, thing));
    }

    /** Takes changes in; they are told when all groups have reached them. Call it before their position counts as reached. */
    void hold(List<Change> changes) {
        locked(() -> changes.forEach(change -> of(change.tenant()).hold(change)));
    }

    /** Tells what all groups have reached by now. */
    void release() {
        locked(() -> {
            OptionalLong reached = positions.lowest(groups);
            if (reached.isPresent()) {
                begin();
                released = Math.max(released, reached.getAsLong());
                tenants.values().forEach(changes -> changes.release(released));
            }
        });
    }

    private void begin() {
        if (beginning == Long.MAX_VALUE) {
            beginning = groups.stream().mapToLong(positions::position).max().orElse(0);
        }
    }

    private TenantChanges of(String tenant) {
        return tenants.computeIfAbsent(tenant, name -> new TenantChanges(capacity, released));
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private record Place(boolean gap, List<Change> missed, Runnable leave) implements Subscription {
        @Override
        public void close() {
            leave.run();
        }
    }
}
