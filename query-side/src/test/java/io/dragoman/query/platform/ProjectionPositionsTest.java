package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.platform.NotYet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProjectionPositionsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProjectionPositions positions = new ProjectionPositions(Duration.ZERO);

    @Test
    void a_group_nobody_heard_of_has_reached_nothing() {
        assertThat(positions.position("board")).isZero();
        assertThat(positions.await("board", 0)).isZero();
    }

    @Test
    void what_is_reached_is_not_waited_for() {
        positions.reached("board", 0, 7);
        assertThat(positions.await("board", 7)).isEqualTo(7);
        assertThat(positions.await("board", 3)).isEqualTo(7);
    }

    @Test
    void patience_ends_with_not_yet() {
        positions.reached("board", 0, 7);
        assertThatThrownBy(() -> positions.await("board", 8))
                .isInstanceOf(NotYet.class)
                .hasMessage("board has reached position 7, not yet 8");
    }

    @Test
    void a_waiting_reader_goes_on_as_soon_as_the_position_is_reached() throws Exception {
        ProjectionPositions patient = new ProjectionPositions(LONG);
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> patient.await("board", 5));
        patient.reached("board", 0, 4);
        patient.reached("other", 0, 9);
        assertThat(reader).isNotDone();
        patient.reached("board", 0, 6);
        assertThat(reader.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(6);
    }

    @Test
    void a_group_is_as_far_as_its_slowest_segment() {
        positions.reached("board", 0, 9);
        positions.reached("board", 1, 4);
        assertThat(positions.position("board")).isEqualTo(4);
        positions.forget("board", 1);
        assertThat(positions.position("board")).isEqualTo(9);
    }

    @Test
    void several_groups_are_as_far_as_the_slowest_and_unknown_ones_leave_it_open() {
        positions.reached("board", 0, 9);
        assertThat(positions.lowest(List.of("board", "timeline"))).isEmpty();
        positions.reached("timeline", 0, 4);
        assertThat(positions.await(List.of("board", "timeline"), 4)).isEqualTo(4);
        assertThatThrownBy(() -> positions.await(List.of("board", "timeline"), 5))
                .isInstanceOf(NotYet.class);
    }

    @Test
    void an_interrupted_reader_stops_waiting_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new ProjectionPositions(LONG).await("board", 1))
                .isInstanceOf(NotYet.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
