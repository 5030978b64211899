package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.inquiry.InquiryBoard.Counters;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.query.platform.Where;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Counts a tenant's inquiries. Counted when asked, in the index of statuses, which needs to look at no inquiry: a kept counter would have
 * to be told what each inquiry was before.
 */
final class BoardCounters {

    private final MongoCollection<Document> inquiries;

    BoardCounters(MongoCollection<Document> inquiries) {
        this.inquiries = inquiries;
    }

    Counters of(String tenant) {
        Map<String, Long> byStatus = new TreeMap<>();
        for (InquiryStatus status : InquiryStatus.values()) {
            long count = inquiries.countDocuments(
                    Where.tenant(tenant).is("status", status.word()).atLeast("last", ""));
            if (count > 0) {
                byStatus.put(status.word(), count);
            }
        }
        return Counters.of(byStatus);
    }
}
