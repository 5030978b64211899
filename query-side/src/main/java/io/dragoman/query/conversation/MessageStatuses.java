package io.dragoman.query.conversation;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.dragoman.conversation.MessageId;
import io.dragoman.outbound.StatusId;
import io.dragoman.query.outbound.DeliveryRecords;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Notes in messages how far they got, once the batch is written: messages are found by it. It follows from the delivery records alone,
 * so neither order nor repetition matters.
 */
final class MessageStatuses {

    static final String STATUS = "status";

    private final StoredCollection messages;
    private final DeliveryRecords records;
    private final AfterWrites noting;

    MessageStatuses(StoredCollection messages, DeliveryRecords records, ProjectionWrites writes) {
        this.messages = messages;
        this.records = records;
        this.noting = new AfterWrites("message-status", writes, this::note);
    }

    void touched(StatusId record, long position) {
        noting.touched(record, position);
    }

    private void note(Map<String, Long> touched) {
        long position =
                touched.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<WriteModel<Document>> changes = new ArrayList<>();
        records.ofMessages(touched.keySet()).forEach((message, status) -> {
            BatchChanges.add(TimelineProjection.CHANGE, new MessageId(message), position);
            changes.add(new UpdateOneModel<>(
                    new Document("_id", message), new Document("$set", new Document(STATUS, status.name()))));
        });
        if (!changes.isEmpty()) {
            messages.documents().bulkWrite(changes);
        }
    }
}
