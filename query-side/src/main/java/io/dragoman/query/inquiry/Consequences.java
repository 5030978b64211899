package io.dragoman.query.inquiry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.dragoman.inquiry.InquiryEvent;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;

/**
 * Writes what follows from an inquiry as a whole: by what lists are ordered and filtered, and what it adds to the totals. It is made anew of
 * what is stored, once a batch's writes are out and before the batch counts: whatever comes again makes the same once more. Only events that
 * change a field or the stage lead here.
 */
final class Consequences {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final StoredCollection inquiries;
    private final StoredCollection totals;
    private final AfterWrites deriving;

    Consequences(StoredCollection inquiries, StoredCollection totals, ProjectionWrites writes) {
        this.inquiries = inquiries;
        this.totals = totals;
        this.deriving = new AfterWrites("inquiry-consequences", writes, touched -> derive(touched.keySet()));
    }

    /** The event changes an inquiry in the present batch. */
    void follow(InquiryEvent event, TrackingToken token) {
        deriving.touched(event.inquiryId(), token.position().orElse(0));
    }

    /** Forgets the totals; inquiries bring them back. */
    void forget() {
        totals.wipe();
    }

    private void derive(Set<String> ids) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        Map<String, List<Document>> byBucket = new TreeMap<>();
        inquiries.documents().find(Filters.in("_id", ids)).forEach(inquiry -> {
            writes.add(new UpdateOneModel<>(Filters.eq("_id", inquiry.getString("_id")), Columns.of(inquiry)));
            byBucket.computeIfAbsent(Totals.bucketId(inquiry), bucket -> new ArrayList<>())
                    .add(inquiry);
        });
        if (!writes.isEmpty()) {
            inquiries.documents().bulkWrite(writes);
            byBucket.forEach(this::add);
        }
    }

    private void add(String bucket, List<Document> changed) {
        Document present = totals.documents().find(Filters.eq("_id", bucket)).first();
        Document next = Totals.with(bucket, present, changed);
        totals.documents().replaceOne(Filters.eq("_id", bucket), next, UPSERT);
    }
}
