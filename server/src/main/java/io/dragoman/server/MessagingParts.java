package io.dragoman.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.dragoman.command.Aggregates;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.gateway.webhook.PostsBeingStored;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.ChangeFeed;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.providers.registry.Providers;
import io.dragoman.query.Projections;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.saga.Processes;
import io.dragoman.saga.inquiry.Extraction;
import io.dragoman.saga.inquiry.ExtractionPlan;
import io.dragoman.saga.inquiry.FollowUpPlan;
import io.dragoman.saga.inquiry.InquiryRules;
import io.dragoman.saga.intake.WebhookIntake;
import io.dragoman.server.axon.AxonAssembly;
import io.dragoman.server.axon.AxonParts;
import io.dragoman.server.axon.CommandLine;
import io.dragoman.server.axon.Courtesy;
import io.dragoman.server.axon.ProcessingGroups;
import io.dragoman.server.axon.Workers;
import io.dragoman.server.due.DueCollection;
import io.dragoman.server.due.DueParts;
import io.dragoman.server.due.DueQueries;
import io.dragoman.server.due.DueRunner;
import io.dragoman.server.history.HistoryReader;
import io.dragoman.server.history.SqliteHistory;
import io.dragoman.server.settings.InquirySettings;
import io.dragoman.server.vault.SqliteVault;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sides of the house and the buses between them. */
@Configuration(proxyBeanMethods = false)
class MessagingParts {

    @Bean(destroyMethod = "close")
    Workers workers() {
        return new Workers();
    }

    @Bean
    HistoryReader historyReader(SqliteHistory history) {
        return new HistoryReader(history.engine());
    }

    @Bean
    ProjectionPositions positions() {
        return new ProjectionPositions();
    }

    @Bean
    Projections projections(
            MongoDatabase database,
            ProjectionPositions positions,
            SqliteHistory history,
            HistoryReader reader,
            SqliteVault vault,
            CompletenessRules rules) {
        return new Projections(
                database,
                positions,
                () -> positions.position(WebhookIntake.GROUP),
                history.engine(),
                id -> reader.beginning(id, WebhookReceived.class),
                vault,
                rules);
    }

    @Bean
    CompletenessRules completenessRules(InquirySettings inquiries) {
        return inquiries.completenessRules();
    }

    @Bean
    ChangeFeed changes(Projections projections) {
        return projections.changes();
    }

    @Bean
    TokenStore positionStore(MongoClient client, HistorySerializer serializer, Projections projections, DueParts due) {
        TokenStore stored = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, EmbeddedStores.DATABASE)
                        .trackingTokensCollectionName("positions")
                        .build())
                .serializer(serializer)
                .nodeId("embedded")
                .build();
        return projections.tokens(
                stored, Map.of(Extraction.GROUP, List.of(due.collection().stored())));
    }

    @Bean
    CommandLine commandLine(Workers workers) {
        return CommandLine.create(workers.commands(), workers.retries());
    }

    @Bean
    CommandGateway commandGateway(CommandLine line) {
        return line.gateway();
    }

    @Bean
    Processes processes(
            CommandGateway commands,
            SqliteVault vault,
            IntegrationVault integrations,
            HistoryReader history,
            RandomGenerator randomness,
            InquirySettings inquiries,
            Workers workers,
            DueParts due,
            ExtractionPlan extraction,
            FollowUpPlan followUp,
            Clock clock) {
        return new Processes(
                commands,
                vault,
                integrations,
                Providers::codec,
                id -> history.beginning(id, WebhookReceived.class),
                id -> history.beginning(id, MessageReceived.class),
                new ContactZones(history),
                new EarlierReadings(history),
                extraction,
                followUp,
                new InquiryRules(inquiries.mergePolicy(), inquiries.groups()),
                new RandomIds(randomness),
                workers.processes(),
                due.writes(),
                clock);
    }

    @Bean
    DueParts due(MongoDatabase database, SqliteVault vault) {
        return DueParts.create(database, vault);
    }

    @Bean
    DueCollection dueCommands(DueParts due) {
        return due.collection();
    }

    /** Starts and stops by itself, after and before the processors. */
    @Bean
    DueRunner dueRunner(
            DueParts due, Processes processes, HistoryPosition history, ProjectionPositions positions, Clock clock) {
        return due.runner(processes.dueProcesses(), history, positions, clock);
    }

    @Bean
    DueQueries dueQueries(DueParts due, Processes processes, ProjectionPositions positions) {
        return due.queries(processes.dueProcesses(), positions);
    }

    /** All event handlers by processing group. */
    @Bean
    ProcessingGroups groups(Projections projections, Processes processes) {
        Map<String, List<Object>> handlers = new HashMap<>(projections.eventHandlers());
        handlers.putAll(processes.eventHandlers());
        return new ProcessingGroups(handlers);
    }

    /** Started and stopped by {@link AxonLifecycle}. */
    @Bean(destroyMethod = "")
    org.axonframework.config.Configuration axon(
            SqliteHistory history,
            HistorySerializer serializer,
            TokenStore tokens,
            Clock clock,
            CompletenessRules rules,
            CommandLine commands,
            Projections projections,
            ProcessingGroups groups,
            DueQueries due,
            Workers workers,
            PostsBeingStored storing) {
        projections.ensureIndexes();
        return AxonAssembly.assemble(new AxonParts(
                history.engine(),
                serializer,
                tokens,
                clock,
                rules,
                commands,
                Aggregates.types(),
                Aggregates.snapshots(),
                groups.handlers(),
                Stream.concat(projections.queryHandlers().stream(), Stream.of(due))
                        .toList(),
                workers.commands(),
                new Courtesy(storing::crowded)));
    }

    @Bean
    QueryGateway queryGateway(org.axonframework.config.Configuration axon) {
        return axon.queryGateway();
    }

    @Bean
    EventStore eventStore(org.axonframework.config.Configuration axon) {
        return axon.eventStore();
    }

    @Bean
    HistoryPosition historyPosition(SqliteHistory history) {
        return history.engine();
    }
}
