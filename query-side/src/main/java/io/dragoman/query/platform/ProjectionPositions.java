package io.dragoman.query.platform;

import io.dragoman.platform.NotYet;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far each processing group of this process has come. A group's position is that of its slowest segment; 0 means: nothing
 * yet. Every read asks here first, so that no screen shows an older truth than the reader already knows.
 */
public final class ProjectionPositions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Map<Integer, Long>> positions = new HashMap<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /** Positions whose readers wait two seconds at most. */
    public ProjectionPositions() {
        this(PATIENCE);
    }

    /** Positions whose readers wait no longer than that. */
    public ProjectionPositions(Duration patience) {
        this.patience = patience;
    }

    /** The position that {@code group} has reached. */
    public long position(String group) {
        return lowest(List.of(group)).orElse(0);
    }

    /** Waits until {@code group} has reached {@code minPosition}. */
    public long await(String group, long minPosition) {
        return await(List.of(group), minPosition);
    }

    /**
     * Waits until all of {@code groups} have reached {@code minPosition}.
     *
     * @return what all of them have reached; whatever is read afterwards reflects at least that
     * @throws NotYet when they have not while patience lasted
     */
    public long await(List<String> groups, long minPosition) {
        long patienceLeft = patience.toNanos();
        lock.lock();
        try {
            while (lowest(groups).orElse(0) < minPosition) {
                if (patienceLeft <= 0) {
                    throw notYet(groups, minPosition);
                }
                patienceLeft = moved.awaitNanos(patienceLeft);
            }
            return lowest(groups).orElse(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet(groups, minPosition);
        } finally {
            lock.unlock();
        }
    }

    /** What all of {@code groups} have reached; empty while one of them is not known. */
    OptionalLong lowest(Collection<String> groups) {
        lock.lock();
        try {
            if (!positions.keySet().containsAll(groups)) {
                return OptionalLong.empty();
            }
            return positions.entrySet().stream()
                    .filter(entry -> groups.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().values().stream())
                    .mapToLong(Long::longValue)
                    .min();
        } finally {
            lock.unlock();
        }
    }

    /** What each known group has reached. */
    Map<String, Long> all() {
        lock.lock();
        try {
            Map<String, Long> all = new TreeMap<>();
            positions.forEach((group, segments) -> all.put(
                    group,
                    segments.values().stream().mapToLong(Long::longValue).min().orElse(0)));
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Runs {@code follower} whenever a group has come further; it must be quick, and must not throw. */
    public void whenReached(Runnable follower) {
        followers.add(follower);
    }

    void reached(String group, int segment, long position) {
        lock.lock();
        try {
            positions.computeIfAbsent(group, name -> new HashMap<>()).put(segment, position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        followers.forEach(Runnable::run);
    }

    /** The segment no longer exists. A released one stays known: what it has reached, it has reached. */
    void forget(String group, int segment) {
        lock.lock();
        try {
            positions.computeIfPresent(group, (name, segments) -> {
                segments.remove(segment);
                return segments.isEmpty() ? null : segments;
            });
        } finally {
            lock.unlock();
        }
    }

    private NotYet notYet(List<String> groups, long asked) {
        return new NotYet(String.join(", ", groups), asked, lowest(groups).orElse(0));
    }
}
