package io.dragoman.query.platform;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.StoredId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects what a batch of events changes, joined to one update per document and source, and writes it as one unordered bulk per
 * collection before the batch's token is stored. A crash in between repeats the batch, perhaps cut in another way; a guard per source
 * and {@link DocumentUpdate}'s operations make that change nothing.
 */
public final class ProjectionWrites {

    private static final String KEY = ProjectionWrites.class.getName();

    private final MongoDatabase database;

    public ProjectionWrites(MongoDatabase database) {
        this.database = database;
    }

    /**
     * The update of a document by an event of its {@code source}: an aggregate that is the only one of its kind to write this
     * document, in order. It is written only where {@code sequence} is above what the document knows of that source.
     */
    public DocumentUpdate guarded(String collection, StoredId id, String source, long sequence) {
        return batch().update(collection, id, source, sequence);
    }

    /**
     * The update of a document by events of many aggregates, in whatever order they come. Nothing guards it, so use only what
     * commutes: {@code max}, {@code min}, {@code addToSet}, and {@code set} of a path that is the event's own or of a value that
     * never differs.
     */
    public DocumentUpdate commuting(String collection, StoredId id) {
        return batch().update(collection, id, PendingWrites.UNGUARDED, 0);
    }

    /** The batch's writes go out before whatever is added from now on. */
    void begin() {
        batch();
    }

    private PendingWrites batch() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        PendingWrites pending = root.getResource(KEY);
        if (pending == null) {
            PendingWrites fresh = new PendingWrites();
            root.resources().put(KEY, fresh);
            BeforeToken.add(() -> fresh.flushTo(database));
            return fresh;
        }
        return pending;
    }
}
