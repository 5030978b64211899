package io.dragoman.query.outbound;

import com.mongodb.client.MongoCollection;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import io.dragoman.query.platform.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** What was reported of messages, read beside the messages themselves. */
public final class DeliveryRecords {

    private final MongoCollection<Document> statuses;

    DeliveryRecords(MongoCollection<Document> statuses) {
        this.statuses = statuses;
    }

    /** Records by their stored id; absent where nothing was reported. */
    public Map<String, StatusView> of(String tenant, Collection<String> storedIds) {
        Map<String, StatusView> records = new HashMap<>();
        if (!storedIds.isEmpty()) {
            statuses.find(Where.ids(tenant, storedIds)).forEach(record -> {
                if (StatusDocument.isReported(record)) {
                    records.put(record.getString("_id"), StatusDocument.view(record));
                }
            });
        }
        return records;
    }

    /** How far the messages of those records got, by the message's stored id; a known message was sent at least. */
    public Map<String, DeliveryStatus> ofMessages(Collection<String> storedIds) {
        Map<String, DeliveryStatus> statusOf = new HashMap<>();
        statuses.find(new Document("_id", new Document("$in", storedIds))).forEach(record -> {
            String message = record.getString("message");
            if (message != null) {
                statusOf.put(message, statusOf(record));
            }
        });
        return statusOf;
    }

    private static DeliveryStatus statusOf(Document record) {
        DeliveryStatus reported =
                StatusDocument.isReported(record) ? StatusDocument.view(record).status() : DeliveryStatus.SENT;
        return reported.compareTo(DeliveryStatus.SENT) < 0 ? DeliveryStatus.SENT : reported;
    }
}
