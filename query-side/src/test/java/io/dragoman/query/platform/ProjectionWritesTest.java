package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.dragoman.contact.ContactId;
import io.dragoman.platform.BeforeToken;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionWritesTest {

    private static final String THINGS = "things_v1";
    private static final ContactId A = ContactId.of("t1", "a");
    private static final ContactId B = ContactId.of("t1", "b");
    private static final ContactId C = ContactId.of("t1", "c");

    private final TestMongo mongo = new TestMongo();
    private final StrictMongo strict = new StrictMongo(mongo.database());

    /** Nothing may depend on how kind the server is. */
    enum Server {
        LENIENT,
        STRICT
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_before_the_batch_is_flushed(Server server) {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        new ProjectionWrites(database(server)).guarded(THINGS, A, "s", 1).set("name", "a");
        assertThat(things().countDocuments()).isZero();
        BeforeToken.run();
        assertThat(thing(A))
                .isEqualTo(new Document("_id", A.value())
                        .append("tenant", "t1")
                        .append("name", "a")
                        .append("guard", new Document("s", 1L)));
        batch.rollback();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_guard_refuses_does_not_hold_back_the_rest(Server server) {
        batch(server, writes -> {
            writes.guarded(THINGS, A, "s", 5).set("name", "newer");
            writes.guarded(THINGS, B, "s", 5).set("name", "newer");
        });
        batch(server, writes -> {
            writes.guarded(THINGS, A, "s", 4).set("name", "older");
            writes.guarded(THINGS, B, "s", 5).set("name", "same again");
            writes.guarded(THINGS, C, "s", 4).set("name", "first");
        });
        assertThat(things().find().map(thing -> thing.getString("name")))
                .containsExactlyInAnyOrder("newer", "newer", "first");
    }

    @Test
    void an_event_older_than_what_its_batch_has_of_the_source_counts_no_more() {
        batch(Server.STRICT, writes -> {
            writes.guarded(THINGS, A, "s", 5).set("name", "newer");
            writes.guarded(THINGS, A, "s", 4).set("name", "older");
        });
        assertThat(thing(A)).containsEntry("name", "newer");
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_a_document_does_not_know_yet_may_write(Server server) {
        batch(server, writes -> writes.guarded(THINGS, A, "first", 9).set("name", "a"));
        batch(server, writes -> writes.guarded(THINGS, A, "second", 0).set("words", "hello"));
        assertThat(thing(A)).containsEntry("name", "a").containsEntry("words", "hello");
    }

    @ParameterizedTest
    @EnumSource
    void two_sources_create_one_document_in_one_batch(Server server) {
        batch(server, writes -> {
            writes.guarded(THINGS, A, "first", 0).set("name", "a");
            writes.commuting(THINGS, A).max("last", "m");
            writes.guarded(THINGS, A, "second", 0).set("words", "hello");
        });
        assertThat(thing(A))
                .containsEntry("name", "a")
                .containsEntry("words", "hello")
                .containsEntry("last", "m");
    }

    @ParameterizedTest
    @EnumSource
    void an_error_that_is_no_refusal_surfaces_and_its_neighbours_are_written(Server server) {
        batch(server, writes -> writes.guarded(THINGS, A, "s", 0).set("name", "a text"));
        assertThatThrownBy(() -> batch(server, writes -> {
                    writes.guarded(THINGS, A, "s", 1).set("name.of.a.text", "impossible");
                    writes.guarded(THINGS, B, "s", 0).set("name", "b");
                }))
                .isInstanceOf(ProjectionWriteFailed.class)
                .hasMessageContaining(THINGS);
        assertThat(thing(B)).containsEntry("name", "b");
    }

    @Test
    void a_document_that_somebody_else_creates_meanwhile_is_written_all_the_same() {
        strict.failNext(A.value(), Bulk.DUPLICATE_KEY);
        batch(Server.STRICT, writes -> writes.guarded(THINGS, A, "s", 0).set("name", "a"));
        assertThat(thing(A)).containsEntry("name", "a");
    }

    @Test
    void an_error_of_the_second_try_surfaces() {
        strict.failNext(A.value(), Bulk.DUPLICATE_KEY);
        strict.failNext(A.value(), 91);
        assertThatThrownBy(() -> batch(
                        Server.STRICT,
                        writes -> writes.guarded(THINGS, A, "s", 0).set("name", "a")))
                .isInstanceOf(ProjectionWriteFailed.class)
                .hasMessageContaining("91");
    }

    @Test
    void a_batch_is_one_bulk_with_one_update_per_document_and_source() {
        batch(Server.STRICT, writes -> {
            for (int i = 0; i < 100; i++) {
                writes.guarded(THINGS, A, "s", i).set("name", "name " + i);
                writes.guarded(THINGS, B, "s", i).set("name", "name " + i);
            }
        });
        assertThat(strict.bulkSizes()).containsExactly(2);
        assertThat(thing(A)).containsEntry("name", "name 99");
    }

    @Test
    void what_comes_after_the_flush_is_refused() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        ProjectionWrites writes = new ProjectionWrites(mongo.database());
        writes.guarded(THINGS, A, "s", 0).set("name", "a");
        BeforeToken.run();
        assertThatThrownBy(() -> writes.guarded(THINGS, A, "s", 1)).isInstanceOf(IllegalStateException.class);
        batch.rollback();
    }

    @Test
    void operations_that_cannot_be_joined_are_refused() {
        assertThatThrownBy(() -> batch(
                        Server.LENIENT,
                        writes -> writes.guarded(THINGS, A, "s", 0).set("n", 1).max("n", 2)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The same operations, one by one, in one batch, and in two cuts that overlap, end in the same document. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void joined_and_repeated_operations_end_as_single_ones(long seed) {
        int events = 12;
        for (int i = 0; i < events; i++) {
            int event = i;
            batch(Server.STRICT, writes -> apply(writes, A, seed, event));
        }
        batch(Server.STRICT, writes -> range(0, events, event -> apply(writes, B, seed, event)));
        batch(Server.STRICT, writes -> range(0, 7, event -> apply(writes, C, seed, event)));
        batch(Server.STRICT, writes -> range(0, 5, event -> apply(writes, C, seed, event)));
        batch(Server.STRICT, writes -> range(3, events, event -> apply(writes, C, seed, event)));
        assertThat(without_id(B)).isEqualTo(without_id(A));
        assertThat(without_id(C)).isEqualTo(without_id(A));
    }

    private static void apply(ProjectionWrites writes, ContactId id, long seed, int event) {
        Random random = new Random(seed * 1_000 + event);
        DocumentUpdate update = writes.guarded(THINGS, id, "s", event);
        switch (random.nextInt(5)) {
            case 0 -> update.set("value", random.nextInt(100));
            case 1 -> update.unset("value");
            case 2 -> update.max("most", random.nextInt(100));
            case 3 -> update.min("least", random.nextInt(100));
            default -> update.addToSet("all", "m" + random.nextInt(5));
        }
    }

    private static void range(int from, int to, Consumer<Integer> each) {
        for (int i = from; i < to; i++) {
            each.accept(i);
        }
    }

    private void batch(Server server, Consumer<ProjectionWrites> handlers) {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        try {
            handlers.accept(new ProjectionWrites(database(server)));
            BeforeToken.run();
        } finally {
            batch.rollback();
        }
    }

    private MongoDatabase database(Server server) {
        return server == Server.STRICT ? strict.database() : mongo.database();
    }

    private MongoCollection<Document> things() {
        return mongo.database().getCollection(THINGS);
    }

    private Document thing(ContactId id) {
        return things().find(new Document("_id", id.value()))
                .into(new ArrayList<>())
                .get(0);
    }

    private String without_id(ContactId id) {
        Document thing = thing(id);
        thing.remove("_id");
        return TestMongo.sorted(thing).toJson();
    }
}
