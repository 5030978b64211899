package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.platform.Change;
import io.dragoman.platform.ChangeFeed.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeBufferTest {

    private static final int CAPACITY = 10;

    private final ProjectionPositions positions = new ProjectionPositions();
    private final ChangeBuffer buffer = new ChangeBuffer(positions, List.of("board", "timeline"), CAPACITY);
    private final List<Change> heard = new ArrayList<>();

    @Test
    void a_change_is_told_once_all_groups_have_reached_it() {
        started(0, 0);
        join(-1);
        reach("board", 3, change(2), change(3));
        assertThat(heard).isEmpty();
        reach("timeline", 2, change(1));
        assertThat(heard).containsExactly(change(1), change(2));
        reach("timeline", 3);
        assertThat(heard).containsExactly(change(1), change(2), change(3));
    }

    @Test
    void nobody_hears_of_another_tenants_changes() {
        started(0, 0);
        join(-1);
        reachAll(1, new Change("t2", "contact", "x", 1));
        assertThat(heard).isEmpty();
        assertThat(join(0).missed()).isEmpty();
    }

    @Test
    void who_comes_back_gets_what_was_missed_and_none_of_it_again() {
        started(0, 0);
        reachAll(3, change(1), change(2), change(3));
        Subscription back = join(1);
        assertThat(back.gap()).isFalse();
        assertThat(back.missed()).containsExactly(change(2), change(3));
        reachAll(4, change(4));
        assertThat(heard).containsExactly(change(4));
    }

    @Test
    void from_now_on_means_nothing_missed() {
        started(5, 5);
        reachAll(6, change(6));
        assertThat(join(-1).missed()).isEmpty();
        assertThat(join(-1).gap()).isFalse();
    }

    @Test
    void who_knows_less_than_is_remembered_is_told_so() {
        started(0, 0);
        reachAll(
                12,
                LongStream.rangeClosed(1, 12).mapToObj(ChangeBufferTest::change).toArray(Change[]::new));
        assertThat(join(1).gap()).isTrue();
        assertThat(join(2).gap()).isFalse();
        assertThat(join(2).missed()).hasSize(CAPACITY);
    }

    @Test
    void after_a_restart_only_who_knows_all_of_it_has_no_gap() {
        assertThat(join(0).gap()).isTrue();
        started(7, 9);
        assertThat(join(8).gap()).isTrue();
        assertThat(join(9).gap()).isFalse();
        assertThat(join(12).gap()).isFalse();
        assertThat(join(-1).gap()).isFalse();
    }

    @Test
    void a_new_history_has_no_gap() {
        started(0, 0);
        assertThat(join(0).gap()).isFalse();
    }

    @Test
    void a_failing_listener_does_not_keep_others_from_hearing() {
        started(0, 0);
        buffer.join("t1", -1, change -> {
            throw new IllegalStateException("a listener's own failure");
        });
        join(-1);
        reachAll(1, change(1));
        reachAll(2, change(2));
        assertThat(heard).containsExactly(change(1), change(2));
    }

    @Test
    void who_has_left_hears_nothing_more_and_who_joined_twice_still_hears() {
        started(0, 0);
        Subscription first = buffer.join("t1", -1, heard::add);
        buffer.join("t1", -1, heard::add);
        first.close();
        first.close();
        reachAll(1, change(1));
        assertThat(heard).containsExactly(change(1));
    }

    @Test
    void a_lagging_group_does_not_make_changes_pile_up_and_whoever_may_miss_something_reads_anew() {
        started(0, 0);
        join(-1);
        reach(
                "board",
                15,
                LongStream.rangeClosed(1, 15).mapToObj(ChangeBufferTest::change).toArray(Change[]::new));
        assertThat(heard).hasSize(5);
        reach("timeline", 3, change(3));
        assertThat(heard).hasSize(6).last().isEqualTo(change(3));
        assertThat(join(5).gap()).isTrue();
    }

    @Test
    void a_rebuilt_read_model_is_heard_of_and_who_comes_back_reads_anew() {
        started(0, 0);
        reachAll(5, change(5));
        join(-1);
        reach("board", 2, change(2));
        assertThat(heard).containsExactly(change(2));
        assertThat(join(5).gap()).isTrue();
        reach("board", 6);
        reach("timeline", 6, change(6));
        assertThat(join(6).gap()).isFalse();
    }

    @Test
    void what_becomes_true_without_an_event_is_told_at_the_position_reached() {
        started(0, 0);
        join(-1);
        reachAll(4, change(3));
        buffer.tell("delivery", ContactId.of("t1", "d"));
        assertThat(heard).containsExactly(change(3), new Change("t1", "delivery", "d", 4));
        assertThat(join(3).missed()).containsExactly(new Change("t1", "delivery", "d", 4));
    }

    @Test
    void joining_while_changes_are_told_loses_and_repeats_none() {
        started(0, 0);
        int all = 2_000;
        ChangeBuffer large = new ChangeBuffer(positions, List.of("board", "timeline"), all);
        large.release();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (long position = 1; position <= all; position++) {
                large.hold(List.of(change(position)));
                positions.reached("board", 0, position);
                positions.reached("timeline", 0, position);
                large.release();
            }
        });
        List<List<Change>> readers = new ArrayList<>();
        while (!writer.isDone()) {
            List<Change> reader = new ArrayList<>();
            List<Change> live = new ArrayList<>();
            reader.addAll(large.join("t1", 0, live::add).missed());
            readers.add(reader);
            readers.add(live);
            if (readers.size() > 100) {
                writer.join();
            }
        }
        for (int i = 0; i < readers.size(); i += 2) {
            List<Change> seen = new ArrayList<>(readers.get(i));
            seen.addAll(readers.get(i + 1));
            assertThat(seen)
                    .extracting(Change::position)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(all);
        }
    }

    private void started(long board, long timeline) {
        positions.reached("board", 0, board);
        positions.reached("timeline", 0, timeline);
        buffer.release();
    }

    private void reach(String group, long position, Change... changes) {
        buffer.hold(List.of(changes));
        positions.reached(group, 0, position);
        buffer.release();
    }

    private void reachAll(long position, Change... changes) {
        reach("board", position, changes);
        reach("timeline", position);
    }

    private Subscription join(long after) {
        return buffer.join("t1", after, heard::add);
    }

    private static Change change(long position) {
        return new Change("t1", "contact", "c" + position, position);
    }
}
