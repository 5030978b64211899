package io.dragoman.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private final List<Long> pauses = new ArrayList<>();

    @Test
    void an_event_waits_a_little_where_posts_crowd() {
        new Courtesy(() -> true, pauses::add).pause();
        assertThat(pauses).containsExactly(20_000_000L);
    }

    @Test
    void nothing_waits_where_none_do() {
        new Courtesy(() -> false, pauses::add).pause();
        assertThat(pauses).isEmpty();
    }
}
