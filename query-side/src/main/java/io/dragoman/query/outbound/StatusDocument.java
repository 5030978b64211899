package io.dragoman.query.outbound;

import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusView;
import io.dragoman.outbound.StatusView.Report;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.SortKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads a stored delivery record. */
final class StatusDocument {

    private static final Comparator<Report> BY_TIME =
            Comparator.comparing(Report::occurredAt).thenComparing(Report::status);

    private StatusDocument() {}

    /** True where something was reported; a record may also be there because its message is. */
    static boolean isReported(Document record) {
        return record.containsKey("reports");
    }

    static StatusView view(Document record) {
        List<Document> reports = Fields.numbered(record, "reports").stream()
                .map(Map.Entry::getValue)
                .toList();
        List<Report> history =
                reports.stream().map(StatusDocument::report).sorted(BY_TIME).toList();
        Document failure = lastFailure(reports);
        return new StatusView(
                Fields.local(record.getString("_id")),
                Fields.local(record.getString("integration")),
                Provider.of(record.getString("provider")),
                Fields.localOrNull(record.getString("message")),
                history.stream()
                        .map(Report::status)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                SortKey.time(record.getString("parked")),
                first(history, DeliveryStatus.SENT),
                first(history, DeliveryStatus.DELIVERED),
                first(history, DeliveryStatus.READ),
                first(history, DeliveryStatus.PLAYED),
                first(history, DeliveryStatus.FAILED),
                failure == null ? null : failure.getString("errorCode"),
                failure == null ? null : failure.getString("errorTitle"),
                history);
    }

    private static Report report(Document report) {
        return new Report(DeliveryStatus.valueOf(report.getString("status")), Fields.instant(report, "at"));
    }

    private static @Nullable Instant first(List<Report> history, DeliveryStatus status) {
        return history.stream()
                .filter(report -> report.status() == status)
                .map(Report::occurredAt)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Document lastFailure(List<Document> reports) {
        return reports.stream()
                .filter(report -> report.getString("status").equals(DeliveryStatus.FAILED.name()))
                .max(Comparator.comparing(report -> Fields.instant(report, "at")))
                .orElse(null);
    }
}
