package io.dragoman.command;

import io.dragoman.command.platform.Given;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.platform.WireNames;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.jspecify.annotations.NullMarked;

/** The command side as a server assembles it, with a history in memory. */
@NullMarked
final class Assembly implements AutoCloseable {

    /** Hides from a reader of the bytes, not from an attacker: enough to see what was given to it. */
    private static final PersonalDataCipher CIPHER = new PersonalDataCipher() {
        @Override
        public byte[] encrypt(String subject, byte[] plain) {
            byte[] turned = plain.clone();
            for (int i = 0; i < turned.length; i++) {
                turned[i] = (byte) ~turned[i];
            }
            return turned;
        }

        @Override
        public byte[] decrypt(String subject, byte[] cipherText) {
            return encrypt(subject, cipherText);
        }
    };

    private final HistorySerializer serializer = HistorySerializer.create(names(), CIPHER);
    private final SnapshotStore history = new SnapshotStore(serializer);
    private final ExecutorService workers = Executors.newFixedThreadPool(16);
    private final Configuration configuration;

    private Assembly(int snapshotEvery) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(any -> serializer)
                // Axon's snapshotter does not start without one.
                .configureTransactionManager(any -> NoTransactionManager.INSTANCE)
                .configureEmbeddedEventStore(any -> history)
                .configureCommandBus(any ->
                        AsynchronousCommandBus.builder().executor(workers).build())
                .registerComponent(CompletenessRules.class, any -> CompletenessRules.USUAL)
                .registerComponent(Clock.class, any -> Clock.fixed(Given.NOW, ZoneOffset.UTC));
        Aggregates.types().forEach(type -> configurer.configureAggregate(aggregate(type, snapshotEvery)));
        configuration = configurer.start();
    }

    static Assembly withoutSnapshots() {
        return withSnapshots(Integer.MAX_VALUE);
    }

    static Assembly withSnapshots(int every) {
        return new Assembly(every);
    }

    private static <T> AggregateConfigurer<T> aggregate(Class<T> type, int snapshotEvery) {
        AggregateConfigurer<T> aggregate = AggregateConfigurer.defaultConfiguration(type);
        boolean wanted = Aggregates.snapshots().stream().anyMatch(it -> it.type() == type);
        return wanted
                ? aggregate.configureSnapshotTrigger(
                        it -> new EventCountSnapshotTriggerDefinition(it.snapshotter(), snapshotEvery))
                : aggregate;
    }

    private static WireNames names() {
        WireNames names = WireNames.ofEvents();
        for (Aggregates.Snapshots snapshots : Aggregates.snapshots()) {
            names = names.with(snapshots.name(), snapshots.type());
        }
        return names;
    }

    Configuration configuration() {
        return configuration;
    }

    SnapshotStore history() {
        return history;
    }

    @Override
    public void close() {
        configuration.shutdown();
        workers.shutdown();
    }
}
