package io.dragoman.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dragoman.platform.EventFamilies;
import io.dragoman.platform.WireNames;
import io.dragoman.query.platform.TestHistory;
import io.dragoman.query.platform.TestMongo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handled again, in whatever cut, leaves every document as a single pass does. */
class RedeliveryTest {

    private static final Set<String> SHOWN_NOWHERE = Set.of("contact.IdentityClaimed", "contact.IdentityReleased");

    private final TestHistory history = FullStory.history();
    private final TestMongo once = new TestMongo();
    private final TestMongo again = new TestMongo();

    @AfterEach
    void stop() {
        once.close();
        again.close();
    }

    @Test
    void the_history_has_every_event_that_a_screen_shows() {
        WireNames names = WireNames.of(EventFamilies.ALL);
        Set<String> missing = new HashSet<>();
        names.types().forEach(type -> missing.add(names.nameOf(type).orElseThrow()));
        history.events().stream()
                .map(EventMessage::getPayloadType)
                .forEach(type -> missing.remove(names.nameOf(type).orElseThrow()));
        assertThat(missing).isEqualTo(SHOWN_NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 1_000})
    void the_size_of_batches_does_not_matter(int size) {
        new ReadSide(again.database(), history).catchUp(size);
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1_000})
    void a_second_pass_changes_nothing(int size) {
        new ReadSide(again.database(), history).catchUp(5);
        new ReadSide(again.database(), history).catchUp(size);
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    /** The writes are out, the token is not: each restart repeats a batch, cut in another way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void crashes_between_writes_and_token_change_nothing(long seed) {
        Random random = new Random(seed);
        CrashingTokens tokens = new CrashingTokens();
        List<Throwable> crashes = new ArrayList<>();
        for (int restart = 0; restart < 12; restart++) {
            ReadSide process = new ReadSide(again.database(), tokens, history);
            for (String group : process.groups()) {
                tokens.crashAfter(random.nextInt(3));
                int size = 1 + random.nextInt(9);
                crashes.add(catchThrowable(() -> process.processor(group).catchUp(history.events(), size)));
                tokens.crashAfter(Integer.MAX_VALUE);
            }
        }
        assertThat(crashes)
                .filteredOn(Objects::nonNull)
                .hasSizeGreaterThan(20)
                .allSatisfy(crash -> assertThat(crash).hasMessage("the process is gone"));
        new ReadSide(again.database(), tokens, history).catchUp();
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    /** Older batches come again after newer ones, as from a process that does not know that another one took over. */
    @Test
    void stragglers_change_nothing() {
        ReadSide process = new ReadSide(again.database(), history).catchUp();
        int end = history.events().size();
        for (String group : process.groups()) {
            for (int from = end - 4; from >= 0; from -= 4) {
                process.processor(group).handle(history.events().subList(from, Math.min(from + 9, end)));
            }
        }
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    @Test
    void a_reset_empties_a_read_model_and_a_replay_fills_it_again() {
        ReadSide process = new ReadSide(again.database(), history).catchUp();
        process.groups().forEach(group -> process.processor(group).reset());
        assertThat(dump(again)).isEmpty();
        new ReadSide(again.database(), history).catchUp();
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    @Test
    void dropping_everything_and_deriving_it_again_gives_the_same() {
        ReadSide process = new ReadSide(again.database(), history).catchUp();
        process.projections.dropAll();
        assertThat(dump(again)).isEmpty();
        new ReadSide(again.database(), history).catchUp(7);
        assertThat(dump(again)).isEqualTo(singlePass());
    }

    @Test
    void every_group_has_handlers_and_every_handler_a_group() {
        Projections projections = new ReadSide(again.database(), history).projections;
        assertThat(projections.eventHandlers().keySet()).isEqualTo(Set.copyOf(Projections.GROUPS));
        assertThat(projections.eventHandlers().values())
                .allSatisfy(handlers -> assertThat(handlers).isNotEmpty());
    }

    private String singlePass() {
        new ReadSide(once.database(), history).catchUp();
        String dump = dump(once);
        assertThat(dump.lines()).hasSizeGreaterThan(20);
        return dump;
    }

    private static String dump(TestMongo mongo) {
        return TestMongo.dump(mongo.database());
    }

    /** Tokens that outlive a process, and stop one just before a token is stored. */
    private static final class CrashingTokens extends InMemoryTokenStore {

        private int left = Integer.MAX_VALUE;

        void crashAfter(int tokens) {
            left = tokens;
        }

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            if (left-- <= 0) {
                throw new IllegalStateException("the process is gone");
            }
            super.storeToken(token, processor, segment);
        }
    }
}
