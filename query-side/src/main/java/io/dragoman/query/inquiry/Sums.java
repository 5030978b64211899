package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.dragoman.inquiry.BusinessSummary.Destination;
import io.dragoman.inquiry.InquiryCards.Metrics;
import io.dragoman.inquiry.InquiryCards.Pipeline;
import io.dragoman.inquiry.Stage;
import io.dragoman.query.platform.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Adds up a tenant's open inquiries: counts come from indexes, sums from the buckets. No inquiry is looked at. */
final class Sums {

    private static final int TOP = 5;

    private final MongoCollection<Document> inquiries;
    private final MongoCollection<Document> totals;

    Sums(MongoCollection<Document> inquiries, MongoCollection<Document> totals) {
        this.inquiries = inquiries;
        this.totals = totals;
    }

    Metrics metrics(String tenant, BigDecimal threshold) {
        Where open = Where.tenant(tenant).is("stage", Stage.OPEN.name());
        long all = inquiries.countDocuments(open.atLeast("last", ""));
        long ready = inquiries.countDocuments(open.is(Columns.READY, true).atLeast("last", ""));
        // A tilde sorts behind the dash that ends an amount: equal to the threshold is not above it.
        long high = inquiries.countDocuments(open.above(Columns.VALUE, Columns.valueKey(threshold) + '~'));
        return new Metrics(all, pipeline(tenant), ready, percent(ready, all), high, threshold);
    }

    static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (100 * part / whole);
    }

    private List<Pipeline> pipeline(String tenant) {
        Map<String, long[]> byCurrency = new TreeMap<>();
        buckets(tenant, "pipeline").forEach(line -> {
            long[] sum = byCurrency.computeIfAbsent(line.getString("currency"), currency -> new long[2]);
            sum[0] += line.getLong("inquiries");
            sum[1] += line.getLong("cents");
        });
        List<Pipeline> lines = new ArrayList<>();
        byCurrency.forEach((currency, sum) -> {
            BigDecimal value = BigDecimal.valueOf(sum[1], 2);
            BigDecimal average = value.divide(BigDecimal.valueOf(sum[0]), 2, RoundingMode.HALF_UP);
            lines.add(new Pipeline(currency, sum[0], value, average));
        });
        return lines;
    }

    List<Destination> topDestinations(String tenant) {
        Map<String, Destination> byKey = new TreeMap<>();
        buckets(tenant, "destinations")
                .forEach(line -> byKey.merge(
                        line.getString("key"),
                        new Destination(line.getString("name"), line.getLong("inquiries")),
                        (one, more) -> new Destination(one.name(), one.inquiries() + more.inquiries())));
        return byKey.values().stream()
                .sorted(Comparator.comparingLong(Destination::inquiries).reversed())
                .limit(TOP)
                .toList();
    }

    private List<Document> buckets(String tenant, String part) {
        List<Document> lines = new ArrayList<>();
        totals.find(Where.tenant(tenant).atLeast("bucket", 0))
                .projection(Projections.include(part))
                .forEach(bucket -> lines.addAll(bucket.getList(part, Document.class, List.of())));
        return lines;
    }
}
