package io.dragoman.server.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.dragoman.command.Aggregates;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.platform.Upcasters;
import io.dragoman.platform.WireNames;
import io.dragoman.providers.registry.Providers;
import io.dragoman.query.Projections;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.saga.Processes;
import io.dragoman.saga.inquiry.ExtractionPlan;
import io.dragoman.saga.inquiry.FollowUpPlan;
import io.dragoman.saga.inquiry.InquiryRules;
import io.dragoman.saga.inquiry.LocalReading;
import io.dragoman.saga.inquiry.ReadBefore;
import io.dragoman.saga.inquiry.RetryPolicy;
import io.dragoman.saga.inquiry.local.LocalExtractor;
import io.dragoman.saga.intake.Attempts;
import io.dragoman.saga.intake.WebhookIntake;
import io.dragoman.server.axon.AxonAssembly;
import io.dragoman.server.axon.AxonParts;
import io.dragoman.server.axon.CommandLine;
import io.dragoman.server.axon.Courtesy;
import io.dragoman.server.axon.Workers;
import io.dragoman.server.due.DueParts;
import io.dragoman.server.history.HistoryReader;
import io.dragoman.server.history.SqliteHistory;
import io.dragoman.server.vault.IntegrationVaultRecords;
import io.dragoman.server.vault.MasterKey;
import io.dragoman.server.vault.SqliteVault;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;

/** The whole event side of the house over real embedded stores, with places to put something that fails. */
final class House implements AutoCloseable {

    private final MongoServer mongoServer = new MongoServer(new MemoryBackend());
    private final MongoClient mongo = MongoClients.create(mongoServer.bindAndGetConnectionString());
    private final MongoDatabase database = mongo.getDatabase("dragoman");
    private final Workers workers = new Workers();
    private final ProjectionPositions positions = new ProjectionPositions();
    private final SqliteVault vault;
    private final SqliteHistory history;
    private final Map<String, List<Object>> handlers = new HashMap<>();
    private final Configuration axon;

    House(Path directory, Faults faults) {
        Clock clock = Clock.systemUTC();
        vault = SqliteVault.open(directory, MasterKey.load(directory, null), clock);
        HistorySerializer serializer = HistorySerializer.create(names(), vault);
        history = new SqliteHistory(directory, serializer, Upcasters.chain());
        EventStorageEngine engine = faults.history().apply(history.engine());
        CommandLine line = CommandLine.create(workers.commands(), workers.retries());
        Projections projections = new Projections(
                database,
                positions,
                () -> positions.position(WebhookIntake.GROUP),
                history.engine(),
                id -> new HistoryReader(engine).beginning(id, WebhookReceived.class),
                vault,
                CompletenessRules.USUAL);
        projections.eventHandlers().forEach((group, known) -> handlers.put(group, new ArrayList<>(known)));
        processes(line, engine).eventHandlers().forEach((group, known) -> handlers.put(group, new ArrayList<>(known)));
        faults.handlers()
                .forEach((group, handler) -> handlers.computeIfAbsent(group, unknown -> new ArrayList<>())
                        .add(handler));
        projections.ensureIndexes();
        axon = AxonAssembly.assemble(new AxonParts(
                engine,
                serializer,
                tokens(serializer, projections, faults.tokens()),
                clock,
                CompletenessRules.USUAL,
                line,
                Aggregates.types(),
                Aggregates.snapshots(),
                handlers,
                projections.queryHandlers(),
                workers.commands(),
                new Courtesy(() -> false)));
        axon.start();
    }

    private static WireNames names() {
        WireNames names = WireNames.ofEvents();
        for (Aggregates.Snapshots snapshots : Aggregates.snapshots()) {
            names = names.with(snapshots.name(), snapshots.type());
        }
        return names;
    }

    private Processes processes(CommandLine line, EventStorageEngine engine) {
        AtomicLong ids = new AtomicLong();
        HistoryReader reader = new HistoryReader(engine);
        return new Processes(
                line.gateway(),
                vault,
                new IntegrationVaultRecords(vault),
                Providers::codec,
                id -> reader.beginning(id, WebhookReceived.class),
                id -> reader.beginning(id, MessageReceived.class),
                contact -> ZoneOffset.UTC,
                ReadBefore.NOTHING,
                new ExtractionPlan(
                        new LocalReading(new LocalExtractor()),
                        new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        1,
                        Duration.ZERO,
                        Duration.ZERO),
                new FollowUpPlan(Duration.ZERO, Duration.ofDays(7), Duration.ofDays(30)),
                InquiryRules.USUAL,
                Attempts.of(1),
                () -> "contact" + ids.incrementAndGet(),
                workers.processes(),
                DueParts.create(database, vault).writes(),
                Clock.systemUTC());
    }

    private TokenStore tokens(HistorySerializer serializer, Projections projections, UnaryOperator<TokenStore> faults) {
        MongoTokenStore stored = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(mongo, "dragoman")
                        .build())
                .serializer(serializer)
                .nodeId("test")
                .build();
        return projections.tokens(faults.apply(stored), Map.of());
    }

    void publish(EventMessage<?> event) {
        axon.eventStore().publish(event);
    }

    /** Waits until every group has processed what is stored, and nothing more follows. */
    void settle() {
        long head;
        do {
            head = history.engine().head();
            for (String group : handlers.keySet()) {
                awaitPatiently(group, head);
            }
        } while (head != history.engine().head());
    }

    private void awaitPatiently(String group, long position) {
        for (int patience = 0; patience < 30; patience++) {
            try {
                positions.await(group, position);
                return;
            } catch (io.dragoman.platform.NotYet notYet) {
                // a processor that failed waits a second before it tries again
            }
        }
        throw new AssertionError(group + " does not reach " + position);
    }

    MongoDatabase database() {
        return database;
    }

    Configuration axon() {
        return axon;
    }

    @Override
    public void close() {
        axon.shutdown();
        workers.close();
        mongo.close();
        mongoServer.shutdownNow();
        history.close();
        vault.close();
    }

    /**
     * What fails.
     *
     * @param tokens between the work of a batch and its stored token
     * @param handlers one more handler in a group, which may fail
     */
    record Faults(
            UnaryOperator<EventStorageEngine> history, UnaryOperator<TokenStore> tokens, Map<String, Object> handlers) {

        static Faults none() {
            return new Faults(engine -> engine, tokens -> tokens, Map.of());
        }
    }
}
