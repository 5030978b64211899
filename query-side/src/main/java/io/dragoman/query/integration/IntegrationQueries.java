package io.dragoman.query.integration;

import com.mongodb.client.MongoCollection;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationQuery.GetIntegration;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.IntegrationView.ReportedState;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.TextPairs;
import io.dragoman.query.platform.Where;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about connected accounts. */
final class IntegrationQueries {

    private final MongoCollection<Document> integrations;
    private final ProjectionPositions positions;
    private final Listing byId;

    IntegrationQueries(MongoCollection<Document> integrations, ProjectionPositions positions) {
        this.integrations = integrations;
        this.positions = positions;
        this.byId = Listing.ascending(integrations, "integrations", "_id");
    }

    @QueryHandler
    Page<IntegrationView> handle(FindIntegrations query) {
        long position = positions.await(IntegrationList.GROUP, query.scope().minPosition());
        Slice slice = byId.read(Where.tenant(query.scope().tenant()).is("connected", true), query.page());
        return new Page<>(
                slice.documents().stream().map(IntegrationQueries::view).toList(), slice.next(), position);
    }

    @QueryHandler
    Answer<IntegrationView> handle(GetIntegration query) {
        long position = positions.await(IntegrationList.GROUP, query.scope().minPosition());
        Document found = integrations
                .find(Where.id(query.scope().tenant(), query.integrationId().value())
                        .is("connected", true))
                .first();
        return new Answer<>(found == null ? null : view(found), position);
    }

    private static List<ReportedState> reports(Document integration) {
        return integration.get("reports", new Document()).values().stream()
                .map(Document.class::cast)
                .map(report -> new ReportedState(
                        report.getString("kind"),
                        report.getString("subject"),
                        report.getString("state"),
                        report.getString("detail"),
                        Fields.instant(report, "occurredAt")))
                .sorted(Comparator.comparing(ReportedState::occurredAt)
                        .reversed()
                        .thenComparing(ReportedState::kind))
                .toList();
    }

    private static IntegrationView view(Document integration) {
        return new IntegrationView(
                Fields.local(integration.getString("_id")),
                Provider.of(integration.getString("provider")),
                integration.getString("name"),
                integration.getBoolean("active"),
                integration.getBoolean("simulated"),
                TextPairs.read(integration, "settings"),
                new TreeSet<>(integration.getList("credentials", String.class, List.of())),
                reports(integration),
                integration.getLong("version"),
                Fields.instant(integration, "createdAt"));
    }
}
