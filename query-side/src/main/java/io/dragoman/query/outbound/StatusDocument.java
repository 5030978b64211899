package io.dragoman.query.outbound;

import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import io.dragoman.outbound.StatusView.Report;
import io.dragoman.query.platform.Fields;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored delivery record. */
final class StatusDocument {

    private static final Comparator<Report> BY_TIME =
            Comparator.comparing(Report::occurredAt).thenComparing(Report::status);

    private StatusDocument() {}

    static StatusView view(Document record) {
        Map<DeliveryStatus, Document> reports = reports(record);
        return new StatusView(
                Fields.local(record.getString("_id")),
                Fields.local(record.getString("integration")),
                Provider.of(record.getString("provider")),
                Collections.max(reports.keySet()),
                at(reports, DeliveryStatus.SENT),
                at(reports, DeliveryStatus.DELIVERED),
                at(reports, DeliveryStatus.READ),
                at(reports, DeliveryStatus.PLAYED),
                at(reports, DeliveryStatus.FAILED),
                errorCode(reports.get(DeliveryStatus.FAILED)),
                history(reports));
    }

    private static Map<DeliveryStatus, Document> reports(Document record) {
        Map<DeliveryStatus, Document> reports = new EnumMap<>(DeliveryStatus.class);
        record.get("reports", Document.class)
                .forEach((status, report) -> reports.put(DeliveryStatus.valueOf(status), (Document) report));
        return reports;
    }

    private static @Nullable Instant at(Map<DeliveryStatus, Document> reports, DeliveryStatus status) {
        Document report = reports.get(status);
        return report == null ? null : Fields.instant(report, "at");
    }

    private static @Nullable String errorCode(@Nullable Document failure) {
        return failure == null ? null : failure.getString("errorCode");
    }

    private static List<Report> history(Map<DeliveryStatus, Document> reports) {
        return reports.entrySet().stream()
                .map(entry -> new Report(entry.getKey(), Fields.instant(entry.getValue(), "at")))
                .sorted(BY_TIME)
                .toList();
    }
}
