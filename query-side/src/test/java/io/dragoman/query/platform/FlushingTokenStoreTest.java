package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactId;
import io.dragoman.platform.BeforeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlushingTokenStoreTest {

    private static final String GROUP = "contact-list";
    private static final ContactId ADA = ContactId.of("t1", "ada");

    private final TestMongo mongo = new TestMongo();
    private final StrictMongo strict = new StrictMongo(mongo.database());
    private final List<String> order = new ArrayList<>();
    private final RecordingTokens delegate = new RecordingTokens();
    private final ProjectionPositions positions = new ProjectionPositions();
    private final ChangeBuffer changes = new ChangeBuffer(positions, List.of(GROUP));
    private final FlushingTokenStore tokens =
            new FlushingTokenStore(delegate, positions, changes, new StoredForms(mongo.database(), Map.of()));
    private final TestHistory history = new TestHistory().add(ADA, new ContactRegistered(ADA, TestHistory.START));

    @BeforeEach
    void join() {
        positions.whenReached(() -> order.add("position " + positions.position(GROUP)));
        changes.join("t1", -1, change -> order.add("change " + change.id()));
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void everything_is_done_before_the_token_and_told_after_it() {
        processor().start();
        order.clear();
        processor().handle(history.events());
        assertThat(order).containsExactly("hook, 0 written", "token 1, 1 written", "position 1", "change ada");
    }

    @Test
    void a_failing_write_keeps_the_token_back_and_tells_nothing() {
        TestProcessor processor = processor().start();
        order.clear();
        strict.failNext(ADA.value(), 91);
        assertThatThrownBy(() -> processor.handle(history.events())).isInstanceOf(ProjectionWriteFailed.class);
        assertThat(order).containsExactly("hook, 0 written");
        assertThat(delegate.fetchToken(GROUP, 0)).isNull();

        processor.catchUp(history.events(), 10);
        assertThat(order).endsWith("token 1, 1 written", "position 1", "change ada");
    }

    @Test
    void a_failing_hook_keeps_writes_and_token_back() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        BeforeToken.add(() -> {
            throw new IllegalStateException("parallel work failed");
        });
        batch.onPrepareCommit(unit -> tokens.storeToken(new GlobalSequenceTrackingToken(1), GROUP, 0));
        assertThatThrownBy(batch::commit).hasMessage("parallel work failed");
        assertThat(order).isEmpty();
    }

    @Test
    void a_processor_that_writes_nothing_tells_its_position_as_well() {
        tokens.storeToken(new GlobalSequenceTrackingToken(5), "intake", 0);
        assertThat(positions.position("intake")).isEqualTo(5);
    }

    @Test
    void positions_are_learned_when_a_processor_starts() {
        delegate.storeToken(new GlobalSequenceTrackingToken(9), GROUP, 0);
        tokens.fetchToken(GROUP, 0);
        assertThat(positions.position(GROUP)).isEqualTo(9);
    }

    @Test
    void a_processor_that_has_no_token_yet_has_reached_nothing_and_a_reset_begins_anew() {
        tokens.storeToken(null, GROUP, 0);
        assertThat(positions.position(GROUP)).isZero();
        tokens.storeToken(new GlobalSequenceTrackingToken(9), GROUP, 0);
        tokens.storeToken(ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), null), GROUP, 0);
        assertThat(positions.position(GROUP)).isZero();
    }

    @Test
    void a_token_that_comes_before_its_events_are_handled_is_refused() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        assertThatThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(1), GROUP, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store it after");
        assertThat(order).isEmpty();
        batch.rollback();
    }

    private TestProcessor processor() {
        return new TestProcessor(GROUP, List.of(new Handler(new ProjectionWrites(strict.database()))), tokens);
    }

    final class Handler {

        private final ProjectionWrites writes;

        Handler(ProjectionWrites writes) {
            this.writes = writes;
        }

        @EventHandler
        void on(ContactRegistered event, @SequenceNumber long sequence, TrackingToken token) {
            BeforeToken.add(() -> order.add("hook, " + written() + " written"));
            BatchChanges.add("contact", event.contactId(), token.position().orElse(0));
            writes.guarded("contacts_v1", event.contactId(), "contact", sequence)
                    .set("registeredAt", event.registeredAt());
        }
    }

    private long written() {
        return mongo.database().getCollection("contacts_v1").countDocuments();
    }

    /** Notes when a token is stored within a batch, and what was written by then. */
    private final class RecordingTokens extends InMemoryTokenStore {

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            if (token != null && processor.equals(GROUP)) {
                order.add("token " + token.position().orElse(0) + ", " + written() + " written");
            }
            super.storeToken(token, processor, segment);
        }
    }
}
