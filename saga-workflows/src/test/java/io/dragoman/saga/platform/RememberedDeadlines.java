package io.dragoman.saga.platform;

import io.dragoman.platform.Meta;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deadlines as they stand, in memory. */
public final class RememberedDeadlines implements DueCommands {

    private final Map<DueKey, Deadline> deadlines = new LinkedHashMap<>();

    /** What is scheduled, in the order of scheduling. */
    public Map<DueKey, Deadline> all() {
        return Map.copyOf(deadlines);
    }

    @Override
    public void schedule(DueKey key, Instant due, Object command, Meta meta) {
        deadlines.put(key, new Deadline(due, command));
    }

    @Override
    public void scheduleFirst(DueKey key, Instant due, Object command, Meta meta) {
        deadlines.putIfAbsent(key, new Deadline(due, command));
    }

    @Override
    public void cancel(DueKey key) {
        deadlines.remove(key);
    }

    @Override
    public void forget(String process) {
        deadlines.keySet().removeIf(key -> key.process().equals(process));
    }

    public record Deadline(Instant due, Object command) {}
}
