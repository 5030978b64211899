package io.dragoman.saga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final Lanes lanes = new Lanes(executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void a_lane_keeps_its_order() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        Batch.of(() -> IntStream.range(0, 200).forEach(i -> lanes.in("a", () -> done.add(i))));

        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void lanes_run_side_by_side() {
        CountDownLatch both = new CountDownLatch(2);

        Batch.of(() -> {
            lanes.in("a", () -> meet(both));
            lanes.in("b", () -> meet(both));
        });

        assertThat(both.getCount()).isZero();
    }

    @Test
    void a_failure_fails_the_batch_after_the_other_lanes_are_done_and_ends_its_own_lane() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> Batch.of(() -> {
                    lanes.in("a", () -> {
                        throw new IllegalStateException("store away");
                    });
                    lanes.in("a", () -> done.add("after the failure"));
                    lanes.in("b", () -> done.add("neighbour"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store away");

        assertThat(done).containsExactly("neighbour");
    }

    @Test
    void what_is_in_two_lanes_comes_after_and_before_its_neighbours_in_both() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch both = new CountDownLatch(2);

        Batch.of(() -> {
            lanes.in("a", () -> meet(both, () -> done.add("before")));
            lanes.in("b", () -> meet(both, () -> done.add("before")));
            lanes.in(List.of("a", "b"), () -> done.add("between"));
            lanes.in("b", () -> done.add("after"));
            lanes.in("a", () -> done.add("after"));
        });

        assertThat(done).containsExactly("before", "before", "between", "after", "after");
    }

    @Test
    void a_failure_ends_all_lanes_that_wait_for_it() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> Batch.of(() -> {
                    lanes.in("a", () -> {
                        throw new IllegalStateException("store away");
                    });
                    lanes.in(List.of("a", "b"), () -> done.add("in both"));
                    lanes.in("b", () -> done.add("after"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store away");

        assertThat(done).isEmpty();
    }

    private static void meet(CountDownLatch both, Runnable then) {
        meet(both);
        then.run();
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
