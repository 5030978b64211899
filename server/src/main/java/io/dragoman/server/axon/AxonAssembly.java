package io.dragoman.server.axon;

import io.dragoman.inquiry.CompletenessRules;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Wires Axon by its own configuration, without scanning, service loading or its update check: what is not written here is not there.
 * Commands are handled on other threads than the sender's, so each is durable when its answer arrives; handlers that fail stop their
 * processor and are tried again, never skipped.
 */
public final class AxonAssembly {

    private static final int BATCH = 500;

    /** Most are small: a few identities, or the fields of one inquiry. */
    private static final int RECENT = 10_000;

    private final RecentAggregates recent = new RecentAggregates(RECENT);
    private final AxonParts parts;
    private final Configurer configurer = DefaultConfigurer.defaultConfiguration(false);

    private AxonAssembly(AxonParts parts) {
        this.parts = parts;
    }

    /** Builds the configuration; nothing runs before it is started. */
    public static Configuration assemble(AxonParts parts) {
        AxonAssembly assembly = new AxonAssembly(parts);
        assembly.infrastructure();
        parts.aggregates().forEach(assembly::aggregate);
        assembly.processors();
        parts.queryHandlers().forEach(handler -> assembly.configurer.registerQueryHandler(c -> handler));
        return assembly.configurer.buildConfiguration();
    }

    private void infrastructure() {
        GenericEventMessage.clock = parts.clock();
        configurer
                .registerComponent(Clock.class, c -> parts.clock())
                .registerComponent(CompletenessRules.class, c -> parts.rules())
                .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
                .configureSerializer(c -> parts.serializer())
                .configureEventSerializer(c -> parts.serializer())
                .configureMessageSerializer(c -> parts.serializer())
                .configureEmbeddedEventStore(c -> parts.engine())
                .configureCorrelationDataProviders(c -> List.of(CommandLine.CAUSES))
                .configureCommandBus(c -> parts.commands().bus())
                .registerComponent(CommandGateway.class, c -> parts.commands().gateway())
                .configureSnapshotter(this::snapshotter);
    }

    private Snapshotter snapshotter(Configuration axon) {
        return AggregateSnapshotter.builder()
                .eventStore(axon.eventStore())
                .executor(parts.background())
                .aggregateFactories(parts.aggregates().stream()
                        .<AggregateFactory<?>>map(type -> factory(type, axon))
                        .toList())
                .repositoryProvider(axon::repository)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .build();
    }

    /** A factory made of the class alone would not find what handlers ask for, such as the clock. */
    private static <T> AggregateFactory<T> factory(Class<T> type, Configuration axon) {
        return new GenericAggregateFactory<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, axon.parameterResolverFactory(), axon.handlerDefinition(type)));
    }

    private <T> void aggregate(Class<T> type) {
        AggregateConfigurer<T> aggregate =
                AggregateConfigurer.defaultConfiguration(type).configureCache(c -> recent);
        parts.snapshots().stream()
                .filter(snapshots -> snapshots.type().equals(type))
                .forEach(snapshots -> aggregate.configureSnapshotTrigger(
                        c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), snapshots.every())));
        configurer.configureAggregate(aggregate);
    }

    private void processors() {
        IdentityHashMap<Object, String> groups = new IdentityHashMap<>();
        EventProcessingConfigurer processing = configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerTokenStore(c -> parts.tokens())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .byDefaultAssignHandlerInstancesTo(groups::get);
        parts.handlers().forEach((group, handlers) -> {
            Stream.concat(handlers.stream(), Stream.of(new PositionFollower(parts.courtesy())))
                    .forEach(handler -> {
                        groups.put(handler, group);
                        processing.registerEventHandler(c -> handler);
                    });
            processing.registerTrackingEventProcessorConfiguration(group, c -> fromTheBeginning());
        });
    }

    private static TrackingEventProcessorConfiguration fromTheBeginning() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    }
}
