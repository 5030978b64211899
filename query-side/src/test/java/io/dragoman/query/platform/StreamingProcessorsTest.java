package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's own processors, whose order of work the token store relies on. */
class StreamingProcessorsTest {

    private static final String GROUP = "contact-list";
    private static final ContactId ADA = ContactId.of("t1", "ada");
    private static final int EVENTS = 100;

    private final TestMongo mongo = new TestMongo();
    private final StrictMongo strict = new StrictMongo(mongo.database());
    private final ProjectionPositions positions = new ProjectionPositions(Duration.ofMinutes(1));
    private final ChangeBuffer changes = new ChangeBuffer(positions, List.of(GROUP));
    private final TokenStore tokens = new FlushingTokenStore(
            new InMemoryTokenStore(), positions, changes, new StoredForms(mongo.database(), Map.of()));
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final SimpleEventHandlerInvoker handlers = SimpleEventHandlerInvoker.builder()
            .eventHandlers(new Handler(new ProjectionWrites(strict.database())))
            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
            .build();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        mongo.close();
    }

    @Test
    void a_tracking_processor_writes_before_its_token() throws Exception {
        works(tracking());
    }

    @Test
    void a_pooled_processor_writes_before_its_token() throws Exception {
        works(PooledStreamingEventProcessor.builder()
                .name(GROUP)
                .eventHandlerInvoker(handlers)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build());
    }

    @Test
    void a_tracking_processor_repeats_a_batch_whose_write_failed() throws Exception {
        strict.failNext(ADA.value(), 91);
        works(tracking());
    }

    private TrackingEventProcessor tracking() {
        return TrackingEventProcessor.builder()
                .name(GROUP)
                .eventHandlerInvoker(handlers)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .storingTokensAfterProcessing()
                .build();
    }

    private void works(StreamingEventProcessor processor) throws Exception {
        CompletableFuture<Long> told = new CompletableFuture<>();
        changes.join("t1", -1, change -> {
            if (change.position() == EVENTS - 1) {
                told.complete(renames());
            }
        });
        publish();
        processor.start();
        try {
            positions.await(GROUP, EVENTS - 1);
            assertThat(renames()).isEqualTo(EVENTS - 1);
            assertThat(told.get(1, TimeUnit.MINUTES)).isEqualTo(EVENTS - 1);
        } finally {
            processor.shutDown();
        }
    }

    private void publish() {
        events.publish(new GenericDomainEventMessage<>(
                "Contact", ADA.value(), 0, new ContactRegistered(ADA, TestHistory.START)));
        for (int i = 1; i < EVENTS; i++) {
            ContactRenamed renamed = new ContactRenamed(ADA, "name " + i, NameSource.PROFILE, TestHistory.START, null);
            events.publish(new GenericDomainEventMessage<>("Contact", ADA.value(), i, renamed));
        }
    }

    private long renames() {
        Document contact = mongo.database().getCollection("contacts_v1").find().first();
        return contact == null ? 0 : contact.getList("names", String.class).size();
    }

    static final class Handler {

        private final ProjectionWrites writes;

        Handler(ProjectionWrites writes) {
            this.writes = writes;
        }

        @EventHandler
        void on(ContactRenamed event, @SequenceNumber long sequence, TrackingToken token) {
            BatchChanges.add("contact", event.contactId(), token.position().orElse(0));
            writes.guarded("contacts_v1", event.contactId(), "contact", sequence)
                    .addToSet("names", event.name());
        }
    }
}
