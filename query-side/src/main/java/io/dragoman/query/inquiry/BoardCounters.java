package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.dragoman.inquiry.InquiryBoard.Counters;
import io.dragoman.query.platform.Where;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Counts a tenant's inquiries. Counted when asked: a kept counter would have to be told what each inquiry was before. */
final class BoardCounters {

    private final MongoCollection<Document> inquiries;

    BoardCounters(MongoCollection<Document> inquiries) {
        this.inquiries = inquiries;
    }

    Counters of(String tenant) {
        Map<String, Long> byStatus = new TreeMap<>();
        inquiries
                .aggregate(List.of(
                        Aggregates.match(Where.tenant(tenant).atLeast("last", "")),
                        Aggregates.group("$status", Accumulators.sum("count", 1L))))
                .forEach(group -> byStatus.put(
                        group.getString("_id"), group.get("count", Number.class).longValue()));
        return new Counters(
                byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus);
    }
}
