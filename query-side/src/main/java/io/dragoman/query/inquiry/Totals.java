package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.Stage;
import io.dragoman.query.platform.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's open inquiries add up to, in so many buckets: each holds the parts of its inquiries and their sums, so that a change costs one
 * bucket and a question costs the buckets' sums. Closed inquiries are in none.
 */
final class Totals {

    static final int BUCKETS = 64;
    static final String PARTS = "parts";

    private Totals() {}

    static String bucketId(Document inquiry) {
        String tenant = inquiry.getString("tenant");
        return "totals:" + tenant + ':' + bucket(inquiry);
    }

    private static int bucket(Document inquiry) {
        return Math.floorMod(inquiry.getString("_id").hashCode(), BUCKETS);
    }

    /** The bucket once these inquiries are as they are now. */
    static Document with(String id, @Nullable Document present, List<Document> changed) {
        Map<String, Object> parts = new TreeMap<>();
        if (present != null) {
            parts.putAll(present.get(PARTS, new Document()));
        }
        for (Document inquiry : changed) {
            String key = Fields.local(inquiry.getString("_id")).replace('.', '_');
            Document part = part(inquiry);
            if (part == null) {
                parts.remove(key);
            } else {
                parts.put(key, part);
            }
        }
        Document first = changed.get(0);
        return new Document("_id", id)
                .append("tenant", first.getString("tenant"))
                .append("bucket", bucket(first))
                .append(PARTS, new Document(parts))
                .append("pipeline", pipeline(parts))
                .append("destinations", destinations(parts));
    }

    private static @Nullable Document part(Document inquiry) {
        ShownValues values = new ShownFields(inquiry).values();
        Money cost = values.cost();
        String destination = values.get(InquiryField.TRIP_DESTINATION);
        boolean counts = Stage.OPEN.name().equals(inquiry.getString("stage")) && (cost != null || destination != null);
        return !counts
                ? null
                : new Document("currency", cost == null ? null : cost.currency())
                        .append("cents", cost == null ? 0L : cost.cents())
                        .append("destination", destination);
    }

    private static List<Document> pipeline(Map<String, Object> parts) {
        return grouped(
                parts,
                part -> part.getString("currency"),
                (currency, members) -> new Document("currency", currency)
                        .append("inquiries", (long) members.size())
                        .append(
                                "cents",
                                members.stream()
                                        .mapToLong(part -> part.getLong("cents"))
                                        .sum()));
    }

    private static List<Document> destinations(Map<String, Object> parts) {
        return grouped(
                parts,
                part -> Columns.destination(part.getString("destination")),
                (key, members) -> new Document("key", key)
                        .append("name", members.get(0).getString("destination"))
                        .append("inquiries", (long) members.size()));
    }

    private static List<Document> grouped(
            Map<String, Object> parts, Function<Document, @Nullable String> key, Group group) {
        Map<String, List<Document>> groups = parts.values().stream()
                .map(Document.class::cast)
                .filter(part -> key.apply(part) != null)
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        List<Document> sums = new ArrayList<>();
        groups.forEach((name, members) -> sums.add(group.sum(name, members)));
        return sums;
    }

    @FunctionalInterface
    private interface Group {
        Document sum(String name, List<Document> members);
    }
}
