package io.dragoman.server.due;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.DueCommands;
import io.dragoman.saga.platform.DueKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/** Collects what a batch of events schedules and cancels, the last word on each key, and writes it before the batch's token. */
public final class DueWrites implements DueCommands {

    private static final String KEY = DueWrites.class.getName();
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions FIRST = new UpdateOptions().upsert(true);

    private final DueCollection collection;
    private final DueCodec codec;

    public DueWrites(DueCollection collection, DueCodec codec) {
        this.collection = collection;
        this.codec = codec;
    }

    @Override
    public void schedule(DueKey key, Instant due, Object command, Meta meta) {
        Document document = codec.write(key, due, command, meta);
        ofThisBatch().put(DueCodec.id(key), new ReplaceOneModel<>(byId(key), document, UPSERT));
    }

    @Override
    public void scheduleFirst(DueKey key, Instant due, Object command, Meta meta) {
        ofThisBatch().compute(DueCodec.id(key), (id, write) -> {
            if (write != null && !(write instanceof DeleteOneModel)) {
                return write;
            }
            Document document = codec.write(key, due, command, meta);
            return write == null
                    ? new UpdateOneModel<>(byId(key), new Document("$setOnInsert", withoutId(document)), FIRST)
                    : new ReplaceOneModel<>(byId(key), document, UPSERT);
        });
    }

    private static Document withoutId(Document document) {
        Document rest = new Document(document);
        rest.remove("_id");
        return rest;
    }

    @Override
    public void cancel(DueKey key) {
        ofThisBatch().put(DueCodec.id(key), new DeleteOneModel<>(byId(key)));
    }

    @Override
    public void forget(String process) {
        collection.forget(process);
    }

    private Map<String, WriteModel<Document>> ofThisBatch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<String, WriteModel<Document>> known = batch.getResource(KEY);
        if (known != null) {
            return known;
        }
        Map<String, WriteModel<Document>> fresh = new LinkedHashMap<>();
        batch.resources().put(KEY, fresh);
        BeforeToken.add(() -> collection.write(fresh.values()));
        return fresh;
    }

    private static org.bson.conversions.Bson byId(DueKey key) {
        return Filters.eq("_id", DueCodec.id(key));
    }
}
