package io.dragoman.query.platform;

import io.dragoman.platform.Change;
import io.dragoman.platform.StoredId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What a batch of events changes on screens; told to readers once the batch is stored. */
public final class BatchChanges {

    private static final String KEY = BatchChanges.class.getName();

    private BatchChanges() {}

    /** Notes that the event at {@code position} changes a thing. A thing that changes again in the batch is told once. */
    public static void add(String kind, StoredId thing, long position) {
        Map<Thing, Change> changes =
                CurrentUnitOfWork.get().root().getOrComputeResource(KEY, key -> new LinkedHashMap<>());
        changes.put(
                new Thing(thing.tenant(), kind, thing.local()),
                new Change(thing.tenant(), kind, thing.local(), position));
    }

    /** The changes of the present batch, which has none afterwards. */
    static List<Change> take() {
        if (!CurrentUnitOfWork.isStarted()) {
            return List.of();
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Map<Thing, Change> changes = root.getResource(KEY);
        root.resources().remove(KEY);
        return changes == null ? List.of() : List.copyOf(changes.values());
    }

    private record Thing(String tenant, String kind, String id) {}
}
