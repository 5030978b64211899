package io.dragoman.query.platform;

import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.StoredId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Work on what a batch touched, once its writes are out and before its token is stored. It must follow from what is stored alone, so that
 * a batch that comes again gives the same.
 */
public final class AfterWrites {

    private final String key;
    private final ProjectionWrites writes;
    private final Consumer<Map<String, Long>> work;

    /**
     * Work of a projection.
     *
     * @param name tells it from other work
     * @param work gets the stored ids of what was touched, with the position of the last event that did
     */
    public AfterWrites(String name, ProjectionWrites writes, Consumer<Map<String, Long>> work) {
        this.key = AfterWrites.class.getName() + '.' + name;
        this.writes = writes;
        this.work = work;
    }

    /** The event at {@code position} touches a thing. */
    public void touched(StoredId thing, long position) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Map<String, Long> touched = root.getResource(key);
        if (touched == null) {
            Map<String, Long> fresh = new LinkedHashMap<>();
            root.resources().put(key, fresh);
            writes.begin();
            BeforeToken.add(() -> work.accept(fresh));
            touched = fresh;
        }
        touched.put(thing.value(), position);
    }
}
